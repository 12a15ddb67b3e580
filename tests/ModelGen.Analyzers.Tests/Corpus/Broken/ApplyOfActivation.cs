using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Shared
{
    [Input(16)]
    public partial Layer In { get; }

    [Relu]
    public partial Layer Positive { get; }

    [Dense(16)]
    public partial Layer Step { get; }

    [Apply({|MG0033:nameof(Positive)|})]
    public partial Layer Again { get; }
}
