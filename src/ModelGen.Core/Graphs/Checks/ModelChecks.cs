using System;
using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Graphs.Shapes;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Checks;

/// <summary>What concerns the model as a whole.</summary>
internal static class ModelChecks
{
    private const int MinBatch = 1;
    private const int MaxBatch = 1024;

    public static void Check(GraphDraft draft)
    {
        ModelSpec spec = draft.Spec;
        if (!spec.Layers.Any(layer => layer.Operator is InputOperator))
            draft.Report(DiagnosticTable.ModelWithoutInput, null, Site.Model);
        if (!spec.Layers.Any(layer => layer.IsOutput))
            draft.Report(DiagnosticTable.ModelWithoutOutput, null, Site.Model);
        CheckNames(draft);
        CheckBatches(draft);
    }

    /// <summary>Whether programs for this batch size are allowed.</summary>
    public static bool IsBatch(int batch) => batch is >= MinBatch and <= MaxBatch;

    /// <summary>The largest batch that gets a program.</summary>
    public static int LargestBatch(ModelSpec spec) => spec.Batches.Where(IsBatch).DefaultIfEmpty(1).Max();

    private static void CheckNames(GraphDraft draft)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (LayerSpec layer in draft.Spec.Layers)
        {
            if (!names.Add(layer.Name) && reported.Add(layer.Name))
                draft.Report(DiagnosticTable.DuplicateLayer, layer.Name, Site.Layer);
        }
    }

    private static void CheckBatches(GraphDraft draft)
    {
        EquatableArray<int> batches = draft.Spec.Batches;
        int[] outside = batches.Where(batch => !IsBatch(batch)).Distinct().ToArray();
        foreach (int batch in outside)
        {
            draft.Report(
                DiagnosticTable.BatchRange, null, Site.Model, NumberText.Of(batch), NumberText.Of(MinBatch), NumberText.Of(MaxBatch));
        }

        bool ordered = batches.Count > 0 && batches[0] == 1 &&
            Enumerable.Range(1, batches.Count - 1).All(index => batches[index - 1] < batches[index]);
        if (outside.Length == 0 && !ordered)
            draft.Report(DiagnosticTable.BatchOrder, null, Site.Model, NumberText.Of(batches));
    }
}
