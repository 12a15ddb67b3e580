using System;
using ModelGen.Core.Common;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;

namespace ModelGen.Core.Cost;

/// <summary>What the nest of a convolution does for a whole batch.</summary>
/// <param name="Kernels">Calls of micro-kernels.</param>
/// <param name="MultiplyAdds">Vector multiply-adds, or the time of as many where too few sums wait for each other.</param>
/// <param name="Vectors">Vectors loaded and stored.</param>
/// <param name="Broadcasts">Numbers of the image that multiply a vector.</param>
/// <param name="WeightBytes">The panels.</param>
/// <param name="OutputBytes">What is stored.</param>
/// <param name="PanelBytes">The largest panel.</param>
/// <param name="LineTiles">Tiles of output rows of the whole batch.</param>
/// <param name="PixelTiles">Tiles of output columns, the most of any kernel.</param>
/// <param name="Panels">Panels that read the same channels of the image.</param>
internal readonly record struct WindowWork(
    long Kernels,
    long MultiplyAdds,
    long Vectors,
    long Broadcasts,
    long WeightBytes,
    long OutputBytes,
    long PanelBytes,
    long LineTiles,
    long PixelTiles,
    long Panels)
{
    /// <summary>Counts the work of all loops.</summary>
    /// <param name="extent">The windows.</param>
    /// <param name="tiles">The loops.</param>
    /// <param name="batch">Samples.</param>
    /// <param name="chains">Sums that cover the latency of a multiply-add.</param>
    public static WindowWork Of(WindowExtent extent, EquatableArray<WindowTile> tiles, int batch, long chains)
    {
        var work = default(WindowWork);
        foreach (WindowTile tile in tiles)
            work = work.Plus(Of(extent, tile, batch, chains));
        return work;
    }

    private static WindowWork Of(WindowExtent extent, WindowTile tile, int batch, long chains)
    {
        (long lines, long pixels, long vectors) = tile.Kernel switch
        {
            ConvSpec conv => (conv.Lines, conv.Pixels, conv.Vectors),
            DepthwiseSpec depthwise => (1, depthwise.Pixels, 1),
            DepthwiseRowSpec => (1, extent.Pixels, 1),
            _ => throw new NotSupportedException($"No cost for {tile.Kernel.GetType().Name}."),
        };
        long lineTiles = Amount.Times(batch, Amount.CeilDiv(extent.Lines, lines));
        long pixelTiles = Amount.CeilDiv(extent.Pixels, pixels);
        long kernels = Amount.Times(Amount.Times(lineTiles, pixelTiles), tile.Steps, tile.Groups.Count);
        long sums = lines * pixels * vectors;
        (long loads, long broadcasts) = tile.Kernel switch
        {
            DepthwiseSpec => (extent.Products * (pixels + 1), 0L),
            DepthwiseRowSpec row => (extent.Products + (row.Height * (((pixels - 1) * row.Stride) + row.Width)), 0L),
            _ => (Amount.Times(extent.Products, vectors), Amount.Times(extent.Products, lines * pixels)),
        };
        return new WindowWork(
            kernels,
            Amount.Times(kernels, extent.Products, Math.Max(sums, chains)),
            Amount.Times(kernels, loads + sums),
            Amount.Times(kernels, broadcasts),
            Amount.Times((long)tile.Width * tile.Steps * tile.Groups.Count, extent.Products, sizeof(float)),
            Amount.Times(kernels, lines * pixels * tile.Count, sizeof(float)),
            Amount.Times(tile.Width, extent.Products, sizeof(float)),
            lineTiles,
            pixelTiles,
            tile.Kernel is ConvSpec ? tile.Steps : 0);
    }

    private WindowWork Plus(WindowWork other) => new(
        Amount.Plus(Kernels, other.Kernels),
        Amount.Plus(MultiplyAdds, other.MultiplyAdds),
        Amount.Plus(Vectors, other.Vectors),
        Amount.Plus(Broadcasts, other.Broadcasts),
        Amount.Plus(WeightBytes, other.WeightBytes),
        Amount.Plus(OutputBytes, other.OutputBytes),
        Math.Max(PanelBytes, other.PanelBytes),
        Math.Max(LineTiles, other.LineTiles),
        Math.Max(PixelTiles, other.PixelTiles),
        Panels + other.Panels);
}
