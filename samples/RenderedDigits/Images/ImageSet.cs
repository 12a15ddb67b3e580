namespace ModelGen.Samples;

/// <summary>Grey images with a label each.</summary>
/// <param name="Images">All pixels, 0 (paper) to 255 (ink), image after image, row after row.</param>
/// <param name="Labels">One label per image.</param>
/// <param name="Height">Rows per image.</param>
/// <param name="Width">Pixels per row.</param>
public sealed record ImageSet(byte[] Images, byte[] Labels, int Height, int Width)
{
    public int Count => Labels.Length;

    public int PixelsPerImage => Height * Width;

    /// <summary>The pixels of one image.</summary>
    public ReadOnlySpan<byte> this[int index] => Images.AsSpan(index * PixelsPerImage, PixelsPerImage);
}
