using System;
using ModelGen.Core.Common;

namespace ModelGen.Core.Planning.Tiling;

/// <summary>Why a register tile has the size it has, in words for whoever reads emitted code.</summary>
public static class TileReason
{
    /// <summary>The reason in one sentence, without its full stop.</summary>
    /// <param name="kernel">A dense micro-kernel.</param>
    /// <param name="batch">Samples per call.</param>
    /// <exception cref="ArgumentException">The kernel has no tile.</exception>
    public static string Of(KernelSpec kernel, int batch) => kernel switch
    {
        GemvSpec gemv => Of(gemv),
        GemmSpec gemm => Of(gemm, batch),
        _ => throw new ArgumentException($"{kernel.Name} has no register tile.", nameof(kernel)),
    };

    private static string Of(GemvSpec kernel)
    {
        int sums = kernel.Panels * kernel.Vectors * kernel.Split;
        int rows = LevelTraits.Of(kernel.Level).Lanes / kernel.Lanes;
        return kernel.IsFolded
            ? $"each vector holds {NumberText.Of(rows)} rows of a panel of {NumberText.Of(kernel.Lanes)} outputs, so that every weight is read once"
            : $"{NumberText.Of(sums)} independent sums cover the latency of a multiply-add while every weight is read once";
    }

    private static string Of(GemmSpec kernel, int batch)
    {
        int sums = kernel.Rows * kernel.Vectors;
        int tiles = (batch + kernel.Rows - 1) / kernel.Rows;
        int twice = (tiles * kernel.Rows) - batch;
        string surplus = twice == 0 ? "none" : NumberText.Of(twice);
        return
            $"{NumberText.Of(sums)} sums stay in registers beside {NumberText.Of(kernel.Vectors)} of weights; " +
            $"{NumberText.Of(tiles)} tile(s) of {NumberText.Of(kernel.Rows)} rows cover a batch of {NumberText.Of(batch)}, {surplus} computed twice";
    }
}
