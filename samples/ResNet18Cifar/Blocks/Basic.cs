using ModelGen;

namespace ResNet18Cifar.Blocks;

/// <summary>Two convolutions, and what came in added to what they give.</summary>
[Block]
public sealed partial class Basic
{
    [Parameter] public const int Filters = 64;

    [Input]
    public partial Layer In { get; }

    [Conv2D(Filters, 3, Bias = false), BatchNorm, Relu]
    public partial Layer A { get; }

    [Conv2D(Filters, 3, Bias = false), BatchNorm, Add(nameof(In)), Relu]
    public partial Layer B { get; }
}
