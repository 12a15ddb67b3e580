namespace ModelGen;

/// <summary>
/// The largest value of each channel in windows of height and width; zeros of the border are never seen. Reads (height, width,
/// channels); its value is (output rows, output columns, channels).
/// </summary>
/// <remarks>Default stride: the window's size. Default padding: <see cref="PaddingMode.Valid"/>.</remarks>
public sealed class MaxPool2DAttribute : WindowAttribute
{
    /// <summary>A pool of square windows.</summary>
    /// <param name="kernel">Height and width of the window, at least 1.</param>
    public MaxPool2DAttribute(int kernel)
        : this(kernel, kernel)
    {
    }

    /// <summary>A pool.</summary>
    /// <param name="kernelHeight">Rows of the window, at least 1.</param>
    /// <param name="kernelWidth">Columns of the window, at least 1.</param>
    public MaxPool2DAttribute(int kernelHeight, int kernelWidth)
        : base(kernelHeight, kernelWidth, strideY: kernelHeight, strideX: kernelWidth) => Padding = PaddingMode.Valid;
}
