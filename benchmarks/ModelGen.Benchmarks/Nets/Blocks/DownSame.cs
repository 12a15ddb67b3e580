namespace ModelGen.Benchmarks.Nets.Blocks;

/// <summary>
/// The residual block that halves height and width, padded as TensorFlow does: only below and to the right. Layers in the peers' order.
/// </summary>
[Block]
public sealed partial class DownSame
{
    [Parameter] public const int Filters = 32;

    [Input]
    public partial Layer In { get; }

    [Conv2D(Filters, 3, Stride = 2), Relu]
    public partial Layer A { get; }

    [Conv2D(Filters, 3)]
    public partial Layer B { get; }

    [Conv2D(Filters, 1, Stride = 2), Add(nameof(B)), Relu, From(nameof(In))]
    public partial Layer Sum { get; }
}
