using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>Judges what is special to the class of a block.</summary>
internal static class BlockJudge
{
    /// <summary>Judges a block once its layers are read.</summary>
    public static void Judge(INamedTypeSymbol type, IReadOnlyList<LayerDraft> layers, IssueList issues)
    {
        LayerDraft? output = layers.FirstOrDefault(layer => layer.IsOutput);
        foreach (LayerDraft other in layers.Where(layer => layer.IsOutput && layer != output))
        {
            issues.AddLayer(
                DiagnosticTable.BlockOutputs, other.Name, Site.Layer, new Place("Output"), other.Name, type.Name, output!.Name);
        }

        foreach (DeclaredAttribute attribute in DeclaredAttribute.Of(type))
        {
            if (Fault(attribute.Name) is { } why)
                issues.Add(DiagnosticTable.Misplaced, null, Site.Model, new Place(attribute.Name), type.Name, attribute.Name, why);
        }
    }

    private static string? Fault(string attribute) => attribute switch
    {
        "Policy" => "a block's layers are named by paths only where a variant of a model is declared",
        "Batch" or "Target" => "it is said of a model, not of a part of one",
        _ when PolicyReader.Is(attribute) => "policy stands on the uses of a block and on its layers",
        _ => null,
    };
}
