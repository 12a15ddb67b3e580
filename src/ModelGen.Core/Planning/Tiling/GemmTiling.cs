using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Cost;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Planning.Tiling;

/// <summary>Register tiles: as many rows as fit the registers beside the widest panel, times one panel.</summary>
internal static class GemmTiling
{
    public static EquatableArray<DenseTile> Tile(
        EquatableArray<PanelRun> runs, int batch, int outputs, Level level, Activation activation)
    {
        int vectors = runs.Max(run => run.Width / Panels.LanesOf(run, level));
        int rows = Rows(batch, MethodBudget.MaxRows(level, activation, vectors));
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
    /// twice. Each tile costs its rows and about half a row for loading the weights.
    /// </summary>
    internal static int Rows(int batch, int maxRows)
    {
        int best = 1;
        long bestCost = long.MaxValue;
        for (int rows = 1; rows <= maxRows && rows <= batch; rows++)
        {
            long tiles = Amount.CeilDiv(batch, rows);
            long cost = tiles * ((2 * rows) + 1);
            if (cost <= bestCost)
                (best, bestCost) = (rows, cost);
        }

        return best;
    }
}
