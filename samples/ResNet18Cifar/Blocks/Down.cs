using ModelGen;

namespace ResNet18Cifar.Blocks;

/// <summary>
/// Two convolutions to half the height and width; what came in is brought to their size by a third. The strided one pads as PyTorch
/// does, by one on all sides, so that a file of its weights means the same.
/// </summary>
[Block]
public sealed partial class Down
{
    [Parameter] public const int Filters = 128;

    [Input]
    public partial Layer In { get; }

    [Conv2D(Filters, 1, Stride = 2, Bias = false), BatchNorm]
    public partial Layer Skip { get; }

    [Conv2D(Filters, 3, Stride = 2, Pads = new[] { 1 }, Bias = false), BatchNorm, Relu, From(nameof(In))]
    public partial Layer A { get; }

    [Conv2D(Filters, 3, Bias = false), BatchNorm, Add(nameof(Skip)), Relu]
    public partial Layer B { get; }
}
