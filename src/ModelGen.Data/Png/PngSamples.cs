using System;
using ModelGen.Runtime;

namespace ModelGen.Data;

/// <summary>From packed rows to bytes per sample.</summary>
internal static class PngSamples
{
    /// <summary>Unpacks restored rows; grey of few bits is stretched to 0 to 255, indices become colours.</summary>
    public static byte[] Unpack(byte[] rows, PngHeader header, byte[] palette, BoundedReader reader)
    {
        int perRow = header.Width * header.Samples, most = (1 << Math.Min(header.Depth, 8)) - 1;
        var samples = new byte[header.Height * perRow];
        for (int y = 0; y < header.Height; y++)
        {
            ReadOnlySpan<byte> row = rows.AsSpan((y * (header.RowBytes + 1)) + 1, header.RowBytes);
            for (int i = 0; i < perRow; i++)
            {
                int value = Sample(row, i, header.Depth);
                samples[(y * perRow) + i] = (byte)(header.IsPalette ? value : value * 255 / most);
            }
        }

        return header.IsPalette ? Colours(samples, palette, reader) : samples;
    }

    /// <summary>One sample; the upper byte of a deep one.</summary>
    private static int Sample(ReadOnlySpan<byte> row, int index, int depth)
    {
        if (depth >= 8)
            return row[index * (depth / 8)];
        int bit = index * depth;
        return (row[bit / 8] >> (8 - depth - (bit % 8))) & ((1 << depth) - 1);
    }

    private static byte[] Colours(byte[] indices, byte[] palette, BoundedReader reader)
    {
        const int channels = PngHeader.PaletteChannels;
        var colours = new byte[indices.Length * channels];
        for (int i = 0; i < indices.Length; i++)
        {
            int entry = indices[i] * channels;
            if (entry + channels > palette.Length)
                throw reader.Error($"expected indices below the palette's {palette.Length / channels} entries, got {indices[i]}.");
            palette.AsSpan(entry, channels).CopyTo(colours.AsSpan(i * channels));
        }

        return colours;
    }
}
