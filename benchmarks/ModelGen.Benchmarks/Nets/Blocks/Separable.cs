namespace ModelGen.Benchmarks.Nets.Blocks;

/// <summary>A depthwise 3x3 convolution and a pointwise one, normalisations folded.</summary>
[Block]
public sealed partial class Separable
{
    [Parameter] public const int Filters = 64, Stride = 1;

    [Input]
    public partial Layer In { get; }

    [DepthwiseConv2D(3, Stride = Stride), Relu]
    public partial Layer Depthwise { get; }

    [Conv2D(Filters, 1), Relu]
    public partial Layer Pointwise { get; }
}
