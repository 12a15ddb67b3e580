using System.Collections.Generic;
using ModelGen.Core.Common;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Planning.Tiling;

/// <summary>Register tiles for a batch: rows of the batch times one panel.</summary>
internal static class GemmTiling
{
    public static EquatableArray<DenseTile> Tile(
        EquatableArray<PanelRun> runs, int batch, int outputs, Level level, Activation activation)
    {
        int rows = Rows(batch, MethodBudget.MaxRows(level, activation));
        var tiles = new List<DenseTile>();
        long packed = 0;
        foreach (PanelRun run in runs)
        {
            int lanes = Panels.LanesOf(run, level);
            var kernel = new GemmSpec(level, lanes, rows, run.Width / lanes, outputs < run.Width, activation);
            tiles.Add(new DenseTile(kernel, run.FirstColumn, packed, run.Width, Panels: 1, run.Count));
            packed += (long)run.Width * run.Count;
        }

        return tiles.ToEquatableArray();
    }

    /// <summary>
    /// The rows per tile that waste least: the last tile is shifted back over the one before it, so its surplus rows are computed
    /// twice. Each tile costs its rows, two vectors wide, and about half a row for loading the weights.
    /// </summary>
    internal static int Rows(int batch, int maxRows)
    {
        int best = 1;
        long bestCost = long.MaxValue;
        for (int rows = 1; rows <= maxRows && rows <= batch; rows++)
        {
            long tiles = (batch + rows - 1) / rows;
            long cost = tiles * ((2 * rows) + 1);
            if (cost <= bestCost)
                (best, bestCost) = (rows, cost);
        }

        return best;
    }
}
