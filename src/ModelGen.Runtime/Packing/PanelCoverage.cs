using System;

namespace ModelGen.Runtime;

/// <summary>What a list of panel runs covers.</summary>
internal static class PanelCoverage
{
    /// <summary>Columns over all panels, shared and empty ones included.</summary>
    public static long Columns(PanelRun[] runs)
    {
        long columns = 0;
        foreach (PanelRun run in runs)
            columns += (long)run.Width * run.Count;
        return columns;
    }

    public static int WidestPanel(PanelRun[] runs)
    {
        int width = 0;
        foreach (PanelRun run in runs)
            width = Math.Max(width, run.Width);
        return width;
    }

    /// <summary>Refuses runs that are out of range or leave an output out: such a packing could not be inverted.</summary>
    public static void Check(string weight, int outputs, PanelRun[] runs)
    {
        var covered = new bool[outputs];
        foreach (PanelRun run in runs)
        {
            if (run.FirstColumn < 0 || run.Width < 1 || run.Count < 1)
                throw OutOfRange(weight, run);
            long end = Math.Min(run.FirstColumn + (long)run.Width * run.Count, outputs);
            for (int column = run.FirstColumn; column < end; column++)
                covered[column] = true;
        }
        for (int column = 0; column < outputs; column++)
        {
            if (!covered[column])
                throw LeftOut(weight, column);
        }
    }

    private static ArgumentException OutOfRange(string weight, PanelRun run) => new($"{weight}: {run} is out of range.", "runs");

    private static ArgumentException LeftOut(string weight, int output) => new($"{weight}: no panel holds output {output}.", "runs");
}
