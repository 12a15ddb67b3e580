using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Gated
{
    [Input(32)]
    public partial Layer Features { get; }

    [Dense(8), Relu]
    public partial Layer Squeeze { get; }

    [Dense(32), Sigmoid]
    public partial Layer Gate { get; }

    [Multiply(nameof(Gate)), From(nameof(Features))]
    public partial Layer Scaled { get; }

    [Dense(10), From(nameof(Scaled))]
    public partial Layer Logits { get; }
}
