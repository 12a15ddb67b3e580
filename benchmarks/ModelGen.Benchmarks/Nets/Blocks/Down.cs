namespace ModelGen.Benchmarks.Nets.Blocks;

/// <summary>The residual block that halves height and width, padded as PyTorch does: by one on all sides. Layers in the peers' order.</summary>
[Block]
public sealed partial class Down
{
    [Parameter] public const int Filters = 128;

    [Input]
    public partial Layer In { get; }

    [Conv2D(Filters, 3, Stride = 2, Pads = new[] { 1 }), Relu]
    public partial Layer A { get; }

    [Conv2D(Filters, 3)]
    public partial Layer B { get; }

    [Conv2D(Filters, 1, Stride = 2), Add(nameof(B)), Relu, From(nameof(In))]
    public partial Layer Sum { get; }
}
