namespace ModelGen;

/// <summary>
/// A convolution over height and width: y[r, c, o] = b[o] + sum over taps (i, j) and channels k of o's group of
/// W[o, k, i, j] x[r * stride + i * dilation - top, c * stride + j * dilation - left, k], zeros outside the image. Reads
/// (height, width, channels); its value is (output rows, output columns, filters).
/// </summary>
/// <remarks>
/// Parameters: <c>weight</c> [filters, channels / groups, kernel height, kernel width], as in PyTorch and ONNX, and <c>bias</c>
/// [filters]. Output o belongs to group o / (filters / groups). Default padding: <see cref="PaddingMode.Same"/>.
/// </remarks>
public sealed class Conv2DAttribute : WindowAttribute
{
    /// <summary>A convolution with a square kernel.</summary>
    /// <param name="filters">How many output channels, at least 1.</param>
    /// <param name="kernel">Height and width of the kernel, at least 1.</param>
    public Conv2DAttribute(int filters, int kernel)
        : this(filters, kernel, kernel)
    {
    }

    /// <summary>A convolution.</summary>
    /// <param name="filters">How many output channels, at least 1.</param>
    /// <param name="kernelHeight">Rows of the kernel, at least 1.</param>
    /// <param name="kernelWidth">Columns of the kernel, at least 1.</param>
    public Conv2DAttribute(int filters, int kernelHeight, int kernelWidth)
        : base(kernelHeight, kernelWidth, strideY: 1, strideX: 1) => Filters = filters;

    /// <summary>How many output channels.</summary>
    public int Filters { get; }

    /// <summary>Groups of channels that are convolved apart; divides channels and filters, at least 1. Default: 1.</summary>
    public int Groups { get; set; } = 1;

    /// <summary>Whether the layer adds a bias. Default: true.</summary>
    public bool Bias { get; set; } = true;
}
