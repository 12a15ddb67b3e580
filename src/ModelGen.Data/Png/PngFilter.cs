using System;
using ModelGen.Runtime;

namespace ModelGen.Data;

/// <summary>The filters by which each row of a PNG image is written as differences from its neighbours.</summary>
internal static class PngFilter
{
    /// <summary>Restores all rows in place; each begins with the number of its filter.</summary>
    public static void Undo(byte[] rows, PngHeader header, BoundedReader reader)
    {
        int stride = header.RowBytes + 1;
        Span<byte> above = new byte[header.RowBytes];
        for (int y = 0; y < header.Height; y++)
        {
            Span<byte> row = rows.AsSpan((y * stride) + 1, header.RowBytes);
            UndoRow(rows[y * stride], row, above, header.PixelBytes, reader);
            above = row;
        }
    }

    private static void UndoRow(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int pixel, BoundedReader reader)
    {
        if (filter > 4)
            throw reader.Error($"expected filters 0 to 4, got {filter}.");
        for (int i = 0; filter > 0 && i < row.Length; i++)
        {
            int left = i < pixel ? 0 : row[i - pixel], corner = i < pixel ? 0 : above[i - pixel];
            row[i] += (byte)(filter switch
            {
                1 => left,
                2 => above[i],
                3 => (left + above[i]) / 2,
                _ => Paeth(left, above[i], corner),
            });
        }
    }

    /// <summary>Whichever of the three is nearest to left + above - corner.</summary>
    private static int Paeth(int left, int above, int corner)
    {
        int toLeft = Math.Abs(above - corner), toAbove = Math.Abs(left - corner), toCorner = Math.Abs(left + above - (2 * corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
