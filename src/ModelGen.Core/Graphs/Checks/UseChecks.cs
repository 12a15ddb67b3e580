using System;
using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Graphs.Shapes;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Checks;

/// <summary>What can be said about layers whose types are known: whether a batch of them fits, and whether something uses them.</summary>
internal static class UseChecks
{
    public static void Check(GraphDraft draft)
    {
        ModelSpec spec = draft.Spec;
        var used = new HashSet<string>(spec.Layers.SelectMany(Uses), StringComparer.Ordinal);
        int batch = ModelChecks.LargestBatch(spec);
        for (int index = 0; index < spec.Layers.Count; index++)
        {
            if (draft.ValueOf(index) is not { } node)
                continue;
            LayerSpec layer = spec.Layers[index];
            Shape shape = draft.TypeOf(node).Shape;
            if (shape.Count * batch > Shape.MaxElements)
            {
                draft.Report(
                    DiagnosticTable.BatchTooLarge,
                    layer.Name,
                    Site.Operator,
                    shape.ToString(),
                    NumberText.Of(batch),
                    NumberText.Of(shape.Count * batch),
                    NumberText.Of(Shape.MaxElements));
            }

            if (!layer.IsOutput && !used.Contains(layer.Name))
                draft.Report(DiagnosticTable.UnusedLayer, layer.Name, Site.Layer, shape.ToString());
        }
    }

    /// <summary>What a layer reads, and the layer that it applies: without it there would be no parameters.</summary>
    private static IEnumerable<string> Uses(LayerSpec layer) =>
        layer.Operator is ApplyOperator apply ? layer.Reads.Append(apply.Layer) : layer.Reads;
}
