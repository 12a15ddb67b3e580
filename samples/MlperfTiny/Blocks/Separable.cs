using ModelGen;

namespace MlperfTiny.Blocks;

/// <summary>A depthwise separable convolution: every channel on its own over 3x3 pixels, then every pixel on its own over all channels.</summary>
[Block]
public sealed partial class Separable
{
    [Parameter] public const int Filters = 64, Stride = 1;

    [Input]
    public partial Layer In { get; }

    [DepthwiseConv2D(3, Stride = Stride), BatchNorm, Relu]
    public partial Layer Depthwise { get; }

    [Conv2D(Filters, 1), BatchNorm, Relu]
    public partial Layer Pointwise { get; }
}
