using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Gated
{
    [Input(32)]
    public partial Layer Features { get; }

    [Dense(32), Sigmoid]
    public partial Layer Gate { get; }

    [Multiply({|MG1001:"Gaet"|}), From(nameof(Features))]
    public partial Layer Scaled { get; }
}
