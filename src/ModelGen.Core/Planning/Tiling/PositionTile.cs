using System;
using ModelGen.Core.Cost;

namespace ModelGen.Core.Planning.Tiling;

/// <summary>Output positions of a register tile.</summary>
/// <param name="Lines">Output rows.</param>
/// <param name="Pixels">Output columns.</param>
internal readonly record struct PositionTile(int Lines, int Pixels)
{
    // In multiply-adds: the loop around them, the sums that cover the latency of two a cycle, the start of a kernel.
    private const int Loop = 1;
    private const int Sums = 10;
    private const int Start = 24;

    /// <summary>
    /// The tile that wastes least. The last tile in each direction is shifted back over the one before it, so that what they share is
    /// computed twice; too few sums wait for each other. Several rows share a tile only where one is too short to fill the registers.
    /// </summary>
    /// <param name="lines">Output rows.</param>
    /// <param name="pixels">Output columns.</param>
    /// <param name="most">Positions that fit the registers.</param>
    /// <param name="vectors">Vectors per position.</param>
    /// <param name="products">Products per output.</param>
    public static PositionTile Choose(int lines, int pixels, int most, int vectors, long products)
    {
        var best = new PositionTile(1, 1);
        long bestCost = long.MaxValue;
        int mostLines = pixels < most ? Math.Min(lines, most) : 1;
        for (int tileLines = 1; tileLines <= mostLines; tileLines++)
        {
            PositionTile tile = OfLines(tileLines, lines, pixels, most, vectors, products);
            long cost = tile.Cost(lines, pixels, vectors, products);
            if (cost < bestCost)
                (best, bestCost) = (tile, cost);
        }

        return best;
    }

    /// <summary>The same with the tile's rows given.</summary>
    public static PositionTile OfLines(int tileLines, int lines, int pixels, int most, int vectors, long products)
    {
        var best = new PositionTile(tileLines, 1);
        long bestCost = long.MaxValue;
        for (int tilePixels = 1; tilePixels <= pixels && tilePixels * tileLines <= most; tilePixels++)
        {
            var tile = new PositionTile(tileLines, tilePixels);
            long cost = tile.Cost(lines, pixels, vectors, products);
            if (cost <= bestCost)
                (best, bestCost) = (tile, cost);
        }

        return best;
    }

    private long Cost(int lines, int pixels, int vectors, long products)
    {
        int sums = Lines * Pixels * vectors;
        long tiles = Amount.CeilDiv(lines, Lines) * Amount.CeilDiv(pixels, Pixels);
        return tiles * ((products * Math.Max(sums + Loop, Sums)) + sums + Start);
    }
}
