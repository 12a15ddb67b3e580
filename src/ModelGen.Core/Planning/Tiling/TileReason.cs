using System;
using ModelGen.Core.Common;
using ModelGen.Core.Cost;
using ModelGen.Core.Planning.Calls;

namespace ModelGen.Core.Planning.Tiling;

/// <summary>Why a register tile has the size it has, in words for whoever reads emitted code.</summary>
public static class TileReason
{
    /// <summary>The reason in one sentence, without its full stop.</summary>
    /// <param name="kernel">A dense micro-kernel.</param>
    /// <param name="rows">Rows per call: samples, or output positions.</param>
    /// <exception cref="ArgumentException">The kernel has no tile.</exception>
    public static string Of(KernelSpec kernel, int rows) => kernel switch
    {
        GemvSpec gemv => Of(gemv),
        GemmSpec gemm => Of(gemm, rows),
        _ => throw new ArgumentException($"{kernel.Name} has no register tile.", nameof(kernel)),
    };

    /// <summary>The reason in one sentence, without its full stop.</summary>
    /// <param name="kernel">A micro-kernel of a convolution.</param>
    /// <param name="extent">The output positions.</param>
    /// <exception cref="ArgumentException">The kernel is not one of a convolution.</exception>
    public static string Of(KernelSpec kernel, WindowExtent extent) => kernel switch
    {
        ConvSpec conv => Of(conv, extent),
        DepthwiseSpec depthwise => Of(depthwise, extent),
        DepthwiseRowSpec row => Of(row),
        _ => throw new ArgumentException($"{kernel.Name} is not a kernel of a convolution.", nameof(kernel)),
    };

    private static string Of(GemvSpec kernel)
    {
        int sums = kernel.Panels * kernel.Vectors * kernel.Split;
        int rows = LevelTraits.Of(kernel.Level).Lanes / kernel.Lanes;
        return kernel.IsFolded
            ? $"each vector holds {NumberText.Of(rows)} rows of a panel of {NumberText.Of(kernel.Lanes)} outputs, so that every weight is read once"
            : $"{NumberText.Of(sums)} independent sums cover the latency of a multiply-add while every weight is read once";
    }

    private static string Of(GemmSpec kernel, int rows)
    {
        int sums = kernel.Rows * kernel.Vectors;
        int tiles = Tiles(rows, kernel.Rows);
        string surplus = Surplus(((long)tiles * kernel.Rows) - rows);
        return
            $"{NumberText.Of(sums)} sums stay in registers beside {NumberText.Of(kernel.Vectors)} of weights; " +
            $"{NumberText.Of(tiles)} tile(s) of {NumberText.Of(kernel.Rows)} rows cover {NumberText.Of(rows)} rows, {surplus} computed twice";
    }

    private static string Of(ConvSpec kernel, WindowExtent extent)
    {
        int sums = kernel.Lines * kernel.Pixels * kernel.Vectors;
        int down = Tiles(extent.Lines, kernel.Lines), across = Tiles(extent.Pixels, kernel.Pixels);
        long twice = ((long)down * kernel.Lines * across * kernel.Pixels) - ((long)extent.Lines * extent.Pixels);
        return
            $"{NumberText.Of(sums)} sums stay in registers beside {NumberText.Of(kernel.Vectors)} of weights; " +
            $"{NumberText.Of(down)} x {NumberText.Of(across)} tile(s) of {NumberText.Of(kernel.Lines)} x {NumberText.Of(kernel.Pixels)} positions cover " +
            $"{NumberText.Of(extent.Lines)} x {NumberText.Of(extent.Pixels)}, {Surplus(twice)} computed twice";
    }

    private static string Of(DepthwiseSpec kernel, WindowExtent extent)
    {
        int tiles = Tiles(extent.Pixels, kernel.Pixels);
        return
            $"{NumberText.Of(kernel.Pixels)} sums share every weight that is read; {NumberText.Of(tiles)} tile(s) cover rows of " +
            $"{NumberText.Of(extent.Pixels)}, {Surplus(((long)tiles * kernel.Pixels) - extent.Pixels)} computed twice";
    }

    private static string Of(DepthwiseRowSpec kernel)
    {
        int outputs = Tiles(kernel.Width, kernel.Stride);
        return
            $"{NumberText.Of(kernel.Height * kernel.Width)} weights stay in registers along a row, and each input is read once for up to " +
            $"{NumberText.Of(outputs)} output(s)";
    }

    private static int Tiles(int positions, int tile) => (int)Amount.CeilDiv(positions, tile);

    private static string Surplus(long twice) => twice == 0 ? "none" : NumberText.Of(twice);
}
