namespace ModelGen;

/// <summary>
/// The mean of each channel in windows of height and width. Reads (height, width, channels); its value is (output rows, output columns,
/// channels).
/// </summary>
/// <remarks>Default stride: the window's size. Default padding: <see cref="PaddingMode.Valid"/>.</remarks>
public sealed class AveragePool2DAttribute : WindowAttribute
{
    /// <summary>A pool of square windows.</summary>
    /// <param name="kernel">Height and width of the window, at least 1.</param>
    public AveragePool2DAttribute(int kernel)
        : this(kernel, kernel)
    {
    }

    /// <summary>A pool.</summary>
    /// <param name="kernelHeight">Rows of the window, at least 1.</param>
    /// <param name="kernelWidth">Columns of the window, at least 1.</param>
    public AveragePool2DAttribute(int kernelHeight, int kernelWidth)
        : base(kernelHeight, kernelWidth, strideY: kernelHeight, strideX: kernelWidth) => Padding = PaddingMode.Valid;

    /// <summary>
    /// Whether zeros of the border count: the sum is then divided by all taps of the window, and not by those inside the image.
    /// Default: false.
    /// </summary>
    public bool CountPadding { get; set; }
}
