using System;
using System.Buffers.Binary;
using ModelGen.Runtime;

namespace ModelGen.Data;

/// <summary>The first chunk of a PNG file.</summary>
/// <param name="Width">Pixels per row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Depth">Bits per sample.</param>
/// <param name="Samples">Samples per pixel; 1 for an index into a palette.</param>
/// <param name="IsPalette">Whether samples are indices.</param>
internal sealed record PngHeader(int Width, int Height, int Depth, int Samples, bool IsPalette)
{
    /// <summary>Its length in the file.</summary>
    public const int Length = 13;

    /// <summary>Red, green, blue.</summary>
    public const int PaletteChannels = 3;

    /// <summary>Bytes of one row without its filter.</summary>
    public int RowBytes => (int)((((long)Width * Samples * Depth) + 7) / 8);

    /// <summary>Bytes from a sample to the one left of it, at least 1.</summary>
    public int PixelBytes => Math.Max(1, Samples * Depth / 8);

    public static PngHeader Parse(ReadOnlySpan<byte> chunk, BoundedReader reader)
    {
        long width = BinaryPrimitives.ReadUInt32BigEndian(chunk), height = BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]);
        int depth = chunk[8], colour = chunk[9];
        int samples = (colour, depth) switch
        {
            (0, 1 or 2 or 4 or 8 or 16) or (3, 1 or 2 or 4 or 8) => 1,
            (2, 8 or 16) => 3,
            (4, 8 or 16) => 2,
            (6, 8 or 16) => 4,
            _ => throw reader.Error($"expected a colour type and depth of the specification, got {colour} and {depth}."),
        };
        if (chunk[10] != 0 || chunk[11] != 0 || chunk[12] != 0)
            throw reader.Error("expected an image without interlacing, compressed and filtered by method 0, but it is another.");

        // Rows with their filter, and the unpacked image: both must fit.
        DataFile.BytesOf(reader, [height, width], Math.Max(samples, PaletteChannels) * sizeof(ushort));
        return new PngHeader((int)width, (int)height, depth, samples, IsPalette: colour == 3);
    }
}
