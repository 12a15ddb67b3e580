using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>Decides which layers each layer reads. Whether those exist and come first is judged on the graph.</summary>
internal static class Wiring
{
    /// <summary>The names of the layers that each layer reads, in the order of declaration.</summary>
    public static List<EquatableArray<string>> Resolve(string model, IReadOnlyList<LayerDraft> layers, IssueList issues)
    {
        bool hasInput = layers.Any(layer => layer.IsInput);
        if (layers.All(layer => layer.IsInput))
            issues.AddModel(DiagnosticTable.NoLayers, model);
        else if (!hasInput && !layers.Any(layer => layer.IsBroken))
            issues.AddModel(DiagnosticTable.ModelWithoutInput, model);

        var inputs = new List<EquatableArray<string>>();
        for (int index = 0; index < layers.Count; index++)
        {
            LayerDraft layer = layers[index];
            if (layer.IsInput)
                inputs.Add(EquatableArray<string>.Empty);
            else if (layer.From is { } names)
                inputs.Add(names.Select(name => name ?? "").ToEquatableArray());
            else
                inputs.Add(Previous(layers, index, hasInput, issues));
        }

        return inputs;
    }

    private static EquatableArray<string> Previous(IReadOnlyList<LayerDraft> layers, int index, bool hasInput, IssueList issues)
    {
        LayerDraft layer = layers[index];
        if (index == 0)
        {
            if (hasInput && !layer.IsBroken)
                issues.AddLayer(DiagnosticTable.NothingToRead, layer.Name, Site.Layer, null, layer.Name);
            return EquatableArray<string>.Empty;
        }

        if (BranchesOff(layers, index - 1) && !layer.IsBroken)
            issues.AddLayer(DiagnosticTable.UnnamedInput, layer.Name, Site.Layer, null, layer.Name, layers[index - 1].Name);
        return EquatableArray.Of(layers[index - 1].Name);
    }

    /// <summary>Whether a layer reads from elsewhere than the layer before it: another layer, several, or the caller.</summary>
    private static bool BranchesOff(IReadOnlyList<LayerDraft> layers, int index) =>
        index > 0
        && (layers[index].IsInput
            || (!layers[index].IsBroken && layers[index].From is { } names && !(names.Count == 1 && names[0] == layers[index - 1].Name)));
}
