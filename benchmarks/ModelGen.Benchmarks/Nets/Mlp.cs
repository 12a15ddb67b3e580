using ModelGen.Benchmarks.Measuring;

namespace ModelGen.Benchmarks.Nets;

/// <summary>784-100-100-10, the digits network of the Bayesian literature.</summary>
[Model]
public sealed partial class Mlp : IMeasuredNet
{
    [Input(784)]
    public partial Layer Image { get; }

    [Dense(100), Relu]
    public partial Layer Hidden1 { get; }

    [Dense(100), Relu]
    public partial Layer Hidden2 { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
