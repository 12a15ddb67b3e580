namespace ModelGen.Benchmarks.Nets.Blocks;

/// <summary>The residual block of a stage that keeps its size, normalisations folded.</summary>
[Block]
public sealed partial class Basic
{
    [Parameter] public const int Filters = 16;

    [Input]
    public partial Layer In { get; }

    [Conv2D(Filters, 3), Relu]
    public partial Layer A { get; }

    [Conv2D(Filters, 3), Add(nameof(In)), Relu]
    public partial Layer B { get; }
}
