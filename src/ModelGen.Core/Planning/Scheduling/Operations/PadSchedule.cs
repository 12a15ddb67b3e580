using ModelGen.Core.Graphs;

namespace ModelGen.Core.Planning.Scheduling.Operations;

/// <summary>Zeros around images: declared, or because windows reach over the border.</summary>
internal static class PadSchedule
{
    public static void Pad(ScheduleDraft draft, int node)
    {
        var pad = (PadOperation)draft.Graph.Nodes[node].Operation;
        Image image = Image.Of(draft.Graph.Nodes[draft.Graph.Nodes[node].Inputs[0]].Type.Shape);
        draft.Emit(node, node, (layer, sources, result) => new PadStep(
            layer,
            sources,
            result,
            image,
            new PaddedAxis(pad.Top, image.Rows, pad.Bottom),
            new PaddedAxis(pad.Left, image.Columns, pad.Right)));
    }

    /// <summary>
    /// The storage that windows read, and the windows over it without zeros beyond it: the value's own where no window reaches over the
    /// border, a copy inside zeros otherwise. Readers that need the same copy share it.
    /// </summary>
    public static (int Storage, WindowAxis Rows, WindowAxis Columns) Padded(
        ScheduleDraft draft, string layer, int node, WindowAxis rows, WindowAxis columns)
    {
        int source = draft.StorageOf(node);
        if (!rows.IsPadded && !columns.IsPadded)
            return (source, Inside(rows, rows.Size), Inside(columns, columns.Size));
        Image image = Image.Of(draft.Graph.Nodes[node].Type.Shape);
        PaddedAxis paddedRows = PaddedAxis.Reached(rows), paddedColumns = PaddedAxis.Reached(columns);
        int padded = draft.Padded(layer, source, image, paddedRows, paddedColumns);
        return (padded, Inside(rows, paddedRows.Size), Inside(columns, paddedColumns.Size));
    }

    private static WindowAxis Inside(WindowAxis axis, long size) => axis with { Size = (int)size, Before = 0, After = 0 };
}
