using ModelGen.Benchmarks.Measuring;

namespace ModelGen.Benchmarks.Nets;

/// <summary>784-64-64-64-10, the shape of the small binary networks (TFC).</summary>
[Model]
public sealed partial class TinyFullyConnected : IMeasuredNet
{
    [Input(784)]
    public partial Layer Image { get; }

    [Dense(64), Relu]
    public partial Layer Hidden1 { get; }

    [Dense(64), Relu]
    public partial Layer Hidden2 { get; }

    [Dense(64), Relu]
    public partial Layer Hidden3 { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
