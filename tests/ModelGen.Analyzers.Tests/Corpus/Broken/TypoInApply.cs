using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Shared
{
    [Input(32)]
    public partial Layer In { get; }

    [Dense(32), Relu]
    public partial Layer Step { get; }

    [Apply({|MG1001:"Stpe"|}), Relu]
    public partial Layer Again { get; }
}
