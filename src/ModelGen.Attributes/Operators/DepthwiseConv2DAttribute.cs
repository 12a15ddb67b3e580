namespace ModelGen;

/// <summary>
/// A convolution of each channel on its own: y[r, c, o] = b[o] + sum over taps (i, j) of
/// W[o, 0, i, j] x[r * stride + i * dilation - top, c * stride + j * dilation - left, o / multiplier], zeros outside the image. Reads
/// (height, width, channels); its value is (output rows, output columns, channels * multiplier).
/// </summary>
/// <remarks>
/// Parameters: <c>weight</c> [channels * multiplier, 1, kernel height, kernel width] and <c>bias</c> [channels * multiplier]. The same as
/// a <see cref="Conv2DAttribute"/> of as many groups as channels. Default padding: <see cref="PaddingMode.Same"/>.
/// </remarks>
public sealed class DepthwiseConv2DAttribute : WindowAttribute
{
    /// <summary>A depthwise convolution with a square kernel.</summary>
    /// <param name="kernel">Height and width of the kernel, at least 1.</param>
    public DepthwiseConv2DAttribute(int kernel)
        : this(kernel, kernel)
    {
    }

    /// <summary>A depthwise convolution.</summary>
    /// <param name="kernelHeight">Rows of the kernel, at least 1.</param>
    /// <param name="kernelWidth">Columns of the kernel, at least 1.</param>
    public DepthwiseConv2DAttribute(int kernelHeight, int kernelWidth)
        : base(kernelHeight, kernelWidth, strideY: 1, strideX: 1)
    {
    }

    /// <summary>Output channels per input channel, at least 1. Default: 1.</summary>
    public int Multiplier { get; set; } = 1;

    /// <summary>Whether the layer adds a bias. Default: true.</summary>
    public bool Bias { get; set; } = true;
}
