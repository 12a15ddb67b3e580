using System;
using System.Collections.Generic;
using ModelGen.Core.Common;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Planning.Scheduling;

namespace ModelGen.Core.Planning.Tiling;

/// <summary>Register tiles for a convolution: output positions times one panel of filters, the same for each group.</summary>
internal static class ConvTiling
{
    public static EquatableArray<WindowTile> Tile(ConvStep step, WindowExtent extent, Level level)
    {
        EquatableArray<PanelRun> runs = Panels.Cut(step.GroupFilters, LevelTraits.Of(level).Lanes);
        ConvSpec[] kernels = Kernels(step, runs, extent, level);
        GroupLoop groups = step.Groups == 1
            ? GroupLoop.One
            : new GroupLoop(step.Groups, step.GroupChannels, step.GroupFilters, Panels.Columns(runs));
        var tiles = new List<WindowTile>();
        long packed = 0;
        for (int index = 0; index < runs.Count; index++)
        {
            PanelRun run = runs[index];
            int stored = Math.Min(run.Width, step.GroupFilters);
            tiles.Add(new WindowTile(kernels[index], run.FirstColumn, 0, packed, run.Width, run.Count, ChannelStep: 0, stored) { Groups = groups });
            packed += (long)run.Width * run.Count;
        }

        return tiles.ToEquatableArray();
    }

    /// <summary>A kernel per run of panels. All take the same rows, so that one loop over rows serves them.</summary>
    private static ConvSpec[] Kernels(ConvStep step, EquatableArray<PanelRun> runs, WindowExtent extent, Level level)
    {
        var kernels = new ConvSpec[runs.Count];
        int lines = 0;
        for (int index = 0; index < kernels.Length; index++)
        {
            int lanes = Panels.LanesOf(runs[index], level), vectors = runs[index].Width / lanes;
            int most = MethodBudget.MaxRows(level, step.Activation, vectors);
            PositionTile tile = index == 0
                ? PositionTile.Choose(extent.Lines, extent.Pixels, most, vectors, extent.Products)
                : PositionTile.OfLines(lines, extent.Lines, extent.Pixels, most, vectors, extent.Products);
            lines = tile.Lines;
            kernels[index] = new ConvSpec(
                level, lanes, lines, tile.Pixels, vectors, step.GroupFilters < runs[index].Width, step.Activation);
        }

        return kernels;
    }
}
