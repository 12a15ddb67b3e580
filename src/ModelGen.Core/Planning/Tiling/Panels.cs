using System;
using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;

namespace ModelGen.Core.Planning.Tiling;

/// <summary>
/// Cuts the outputs of a dense layer into panels: as many of two vectors as fit, one vector of what is left, then the narrowest
/// vector that covers the rest, because a matrix-vector product costs what its bytes cost. The last panel is shifted back over the one
/// before it instead of being padded, so that stores are whole vectors and end with the last output; only a layer with fewer
/// outputs than that vector stores a part of one.
/// </summary>
internal static class Panels
{
    /// <summary>Vectors per panel: one layout serves matrix times vector and the register tiles of every batch size.</summary>
    public const int Vectors = 2;

    private const int NarrowestLanes = 4;

    public static EquatableArray<PanelRun> Cut(int outputs, int lanes)
    {
        int width = Vectors * lanes;
        int full = outputs / width;
        int rest = outputs % width;
        var runs = new List<PanelRun>();
        if (full > 0)
            runs.Add(new PanelRun(0, width, full));

        if (rest > lanes && full > 0 && Narrow(rest - lanes, lanes) == lanes)
        {
            runs.Add(new PanelRun(outputs - width, width, 1));
            return runs.ToEquatableArray();
        }

        if (rest > lanes)
        {
            runs.Add(new PanelRun(outputs - rest, lanes, 1));
            rest -= lanes;
        }

        if (rest > 0)
        {
            int narrow = Narrow(rest, lanes);
            runs.Add(new PanelRun(Math.Max(outputs - narrow, 0), narrow, 1));
        }

        return runs.ToEquatableArray();
    }

    /// <summary>Outputs of all panels, those that are computed twice or padded included.</summary>
    public static long Columns(EquatableArray<PanelRun> runs) => runs.Sum(run => (long)run.Width * run.Count);

    /// <summary>Numbers per vector of a run's kernels.</summary>
    public static int LanesOf(PanelRun run, Level level) => Math.Min(run.Width, LevelTraits.Of(level).Lanes);

    private static int Narrow(int outputs, int lanes)
    {
        int narrow = NarrowestLanes;
        while (narrow < outputs && narrow < lanes)
            narrow *= 2;
        return narrow;
    }
}
