using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Gated
{
    [Input(32)]
    public partial Layer Features { get; }

    [Dense(16), Sigmoid]
    public partial Layer Gate { get; }

    [Multiply({|MG1021:nameof(Gate)|}), From(nameof(Features))]
    public partial Layer Scaled { get; }
}
