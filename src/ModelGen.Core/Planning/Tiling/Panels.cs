using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;

namespace ModelGen.Core.Planning.Tiling;

/// <summary>
/// Cuts the outputs of a dense layer into panels of two vectors, then of one. The last panel is shifted back over the one before
/// it instead of being padded, so that stores are whole vectors and end with the last output; only a layer with fewer outputs
/// than one vector stores a part of one.
/// </summary>
internal static class Panels
{
    /// <summary>Vectors per panel: one layout serves matrix times vector and the register tiles of every batch size.</summary>
    public const int Vectors = 2;

    public static EquatableArray<PanelRun> Cut(int outputs, int lanes)
    {
        var runs = new List<PanelRun>();
        int width = Vectors * lanes;
        int full = outputs / width;
        int rest = outputs % width;
        if (full > 0)
            runs.Add(new PanelRun(0, width, full));
        if (rest > lanes && full > 0)
        {
            runs.Add(new PanelRun(outputs - width, width, 1));
        }
        else if (rest > lanes)
        {
            runs.Add(new PanelRun(0, lanes, 1));
            runs.Add(new PanelRun(outputs - lanes, lanes, 1));
        }
        else if (rest > 0)
        {
            runs.Add(new PanelRun(outputs < lanes ? 0 : outputs - lanes, lanes, 1));
        }

        return runs.ToEquatableArray();
    }

    /// <summary>Outputs of all panels, those that are computed twice or padded included.</summary>
    public static long Columns(EquatableArray<PanelRun> runs) => runs.Sum(run => (long)run.Width * run.Count);
}
