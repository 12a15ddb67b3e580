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

    /// <summary>The panels of outputs that are cut group by group; runs that continue one another are joined.</summary>
    public static EquatableArray<PanelRun> CutGroups(int groups, int outputs, int lanes)
    {
        EquatableArray<PanelRun> cut = Cut(outputs, lanes);
        var runs = new List<PanelRun>();
        for (int group = 0; group < groups; group++)
        {
            foreach (PanelRun run in cut)
            {
                PanelRun next = run with { FirstColumn = (group * outputs) + run.FirstColumn };
                if (runs.Count > 0 && Continues(next, runs[runs.Count - 1]))
                    runs[runs.Count - 1] = runs[runs.Count - 1] with { Count = runs[runs.Count - 1].Count + next.Count };
                else
                    runs.Add(next);
            }
        }

        return runs.ToEquatableArray();
    }

    /// <summary>
    /// Panels of one vector each, where every channel is read as well as written: whole vectors as long as there are channels for
    /// them, the last one shifted back. Only fewer channels than the narrowest vector are a part of one.
    /// </summary>
    public static EquatableArray<PanelRun> CutVectors(int channels, int lanes)
    {
        var runs = new List<PanelRun>();
        for (int first = 0, width = lanes; first < channels;)
        {
            while (width > channels && width > NarrowestLanes)
                width /= 2;
            int count = (channels - first) / width;
            if (count == 0)
            {
                width = Narrow(channels - first, width);
                first = Math.Max(channels - width, 0);
                count = 1;
            }

            runs.Add(new PanelRun(first, width, count));
            first += width * count;
        }

        return runs.ToEquatableArray();
    }

    /// <summary>Outputs of all panels, those that are computed twice or padded included.</summary>
    public static long Columns(EquatableArray<PanelRun> runs) => runs.Sum(run => (long)run.Width * run.Count);

    /// <summary>Numbers per vector of a run's kernels.</summary>
    public static int LanesOf(PanelRun run, Level level) => Math.Min(run.Width, LevelTraits.Of(level).Lanes);

    private static bool Continues(PanelRun run, PanelRun last) =>
        last.Width == run.Width && last.FirstColumn + (last.Width * last.Count) == run.FirstColumn;

    private static int Narrow(int outputs, int lanes)
    {
        int narrow = NarrowestLanes;
        while (narrow < outputs && narrow < lanes)
            narrow *= 2;
        return narrow;
    }
}
