using System.Linq;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>Names of other layers in attributes. Whether there are such layers is judged on the graph.</summary>
internal static class LayerNames
{
    /// <summary>The layer that <c>[Add]</c>, <c>[Multiply]</c> or <c>[Apply]</c> names, or null.</summary>
    public static string? Read(DeclaredAttribute attribute, LayerDraft draft, IssueList issues)
    {
        if (attribute.Text("layer") is { } name)
            return name;
        draft.IsBroken = true;
        issues.OutOfRange(draft.Name, Site.Inputs, new Place(attribute.Name, "layer"), "null", "the name of a layer");
        return null;
    }

    /// <summary>Reads <c>[From]</c>.</summary>
    public static void FillFrom(DeclaredAttribute attribute, LayerDraft draft, IssueList issues)
    {
        draft.From = attribute.Texts("layers");
        if (draft.From is { } names && names.All(name => name is not null))
            return;
        draft.IsBroken = true;
        issues.OutOfRange(draft.Name, Site.Inputs, new Place("From", "layers"), "null", "names of layers");
    }
}
