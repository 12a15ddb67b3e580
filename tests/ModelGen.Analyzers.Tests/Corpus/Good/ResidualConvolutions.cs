using ModelGen;

namespace Corpus;

[Block]
public sealed partial class Down
{
    [Parameter] public const int Width = 32, Stride = 2;

    [Input]
    public partial Layer In { get; }

    [Conv2D(Width, 1, Stride = Stride)]
    public partial Layer Skip { get; }

    [Conv2D(Width, 3, Stride = Stride, Bias = false), BatchNorm, Relu, From(nameof(In))]
    public partial Layer A { get; }

    [Conv2D(Width, 3, Bias = false), BatchNorm, Add(nameof(Skip)), Relu]
    public partial Layer B { get; }
}

[Model]
public sealed partial class Residual
{
    [Input(32, 32, 3)]
    public partial Layer Image { get; }

    [Conv2D(16, 3, Bias = false), BatchNorm, Relu]
    public partial Layer Stem { get; }

    [With(24)]
    public partial Down Stage1 { get; }

    [Repeat(2), With(24, 1)]
    public partial Down Stage2 { get; }

    [GlobalAveragePool]
    public partial Layer Pool { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
