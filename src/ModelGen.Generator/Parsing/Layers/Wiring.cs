using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>Decides which layers each layer of a class reads. Whether those exist and come first is judged on the graph.</summary>
internal static class Wiring
{
    /// <summary>Gives each layer the names of the layers that its operator reads.</summary>
    public static void Resolve(string owner, bool isBlock, IReadOnlyList<LayerDraft> layers, IssueList issues)
    {
        bool hasInput = layers.Any(layer => layer.IsInput);
        if (isBlock && !hasInput)
            issues.AddModel(DiagnosticTable.BlockWithoutInput, owner);
        else if (layers.All(layer => layer.IsInput))
            issues.AddModel(DiagnosticTable.NoLayers, owner);
        else if (!hasInput && !layers.Any(layer => layer.IsBroken))
            issues.AddModel(DiagnosticTable.ModelWithoutInput, owner);

        for (int index = 0; index < layers.Count; index++)
        {
            LayerDraft layer = layers[index];
            if (layer.IsInput)
                continue;
            IEnumerable<string> main = layer.From is { } names ? names.Select(name => name ?? "") : Previous(layers, index, hasInput, issues);
            layer.Inputs = (layer.Factor is { } factor ? main.Append(factor) : main).ToEquatableArray();
        }
    }

    private static string[] Previous(IReadOnlyList<LayerDraft> layers, int index, bool hasInput, IssueList issues)
    {
        LayerDraft layer = layers[index];
        if (index == 0)
        {
            if (hasInput && !layer.IsBroken)
                issues.AddLayer(DiagnosticTable.NothingToRead, layer.Name, Site.Layer, null, layer.Name);
            return [];
        }

        // Who names the other branch has seen that there are two.
        bool namesInput = layer.Addend is not null || layer.Factor is not null;
        if (BranchesOff(layers, index - 1) && !layer.IsBroken && !namesInput)
            issues.AddLayer(DiagnosticTable.UnnamedInput, layer.Name, Site.Layer, null, layer.Name, layers[index - 1].Name);
        return [layers[index - 1].Name];
    }

    /// <summary>
    /// Whether a layer leaves the one before it aside and reads from elsewhere: other layers, or the caller. One that joins it with others
    /// does not branch off.
    /// </summary>
    private static bool BranchesOff(IReadOnlyList<LayerDraft> layers, int index) =>
        index > 0
        && (layers[index].IsInput
            || (!layers[index].IsBroken && layers[index].From is { } names && !names.Contains(layers[index - 1].Name)));
}
