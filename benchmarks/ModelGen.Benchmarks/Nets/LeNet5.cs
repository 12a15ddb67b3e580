using ModelGen.Benchmarks.Measuring;

namespace ModelGen.Benchmarks.Nets;

/// <summary>LeNet-5 with ReLU and maxima, as the Bayesian literature has it.</summary>
[Model]
public sealed partial class LeNet5 : IMeasuredNet
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Conv2D(6, 5), Relu]
    public partial Layer Conv1 { get; }

    [MaxPool2D(2)]
    public partial Layer Pool1 { get; }

    [Conv2D(16, 5, Padding = PaddingMode.Valid), Relu]
    public partial Layer Conv2 { get; }

    [MaxPool2D(2)]
    public partial Layer Pool2 { get; }

    [Dense(120), Relu]
    public partial Layer Hidden1 { get; }

    [Dense(84), Relu]
    public partial Layer Hidden2 { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
