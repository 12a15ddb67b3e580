using System;
using System.Collections.Generic;
using ModelGen.Core.Common;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Planning.Scheduling;

namespace ModelGen.Core.Planning.Tiling;

/// <summary>Tiles for a depthwise convolution: one vector of channels times a row of outputs, or as many as fit the registers.</summary>
internal static class DepthwiseTiling
{
    private const int MaxRowStride = 2;

    public static EquatableArray<WindowTile> Tile(EquatableArray<PanelRun> runs, ConvStep step, WindowExtent extent, Level level)
    {
        var tiles = new List<WindowTile>();
        long packed = 0;
        foreach (PanelRun run in runs)
        {
            tiles.Add(new WindowTile(
                Kernel(step, extent, level, run.Width),
                run.FirstColumn,
                run.FirstColumn,
                packed,
                run.Width,
                run.Count,
                ChannelStep: run.Width,
                Math.Min(run.Width, step.Channels)));
            packed += (long)run.Width * run.Count;
        }

        return tiles.ToEquatableArray();
    }

    private static KernelSpec Kernel(ConvStep step, WindowExtent extent, Level level, int lanes)
    {
        bool partial = step.Channels < lanes;
        var row = new DepthwiseRowSpec(level, lanes, step.Rows.Taps, step.Columns.Taps, step.Columns.Stride, partial, step.Activation);
        bool walksColumns = step.Columns.Dilation == 1 && row.Stride <= Math.Min(MaxRowStride, row.Width);
        if (walksColumns && MethodBudget.HoldsTaps(row))
            return row;
        int most = MethodBudget.MaxRows(level, step.Activation, vectors: 1);
        PositionTile tile = PositionTile.OfLines(1, extent.Lines, extent.Pixels, most, vectors: 1, extent.Products);
        return new DepthwiseSpec(level, lanes, tile.Pixels, partial, step.Activation);
    }
}
