using System;
using System.Collections.Generic;
using ModelGen.Core.Common;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Planning.Tiling;

/// <summary>
/// Tiles for one sample. Weights are streamed once, so what counts is enough independent chains to cover the latency of a
/// multiply-add: eight, from panels side by side or, where there are too few, from splitting the sum over k. A panel narrower than the
/// level's vectors has several rows in each, and four chains: it is short, and its loads bind before its latency.
/// </summary>
internal static class GemvTiling
{
    private const int Chains = 8;
    private const int FoldedChains = 4;
    private const int MaxPanels = 4;

    public static EquatableArray<DenseTile> Tile(EquatableArray<PanelRun> runs, int outputs, Level level, Activation activation)
    {
        var tiles = new List<DenseTile>();
        long packed = 0;
        foreach (PanelRun run in runs)
        {
            int lanes = Panels.LanesOf(run, level);
            for (int panel = 0; panel < run.Count;)
            {
                int side = Math.Min(MaxPanels, run.Count - panel);
                int steps = side == MaxPanels ? (run.Count - panel) / MaxPanels : 1;
                int vectors = run.Width / lanes;
                var kernel = new GemvSpec(level, lanes, side, vectors, Split(side * vectors, lanes, level), outputs < run.Width, activation);
                tiles.Add(new DenseTile(kernel, run.FirstColumn + (panel * run.Width), packed, run.Width, side, steps));
                panel += side * steps;
                packed += (long)side * steps * run.Width;
            }
        }

        return tiles.ToEquatableArray();
    }

    private static int Split(int vectors, int lanes, Level level)
    {
        int rowsPerVector = LevelTraits.Of(level).Lanes / lanes;
        if (rowsPerVector > 1)
            return FoldedChains * rowsPerVector;
        int split = 1;
        while (split * vectors < Chains)
            split *= 2;
        return split;
    }
}
