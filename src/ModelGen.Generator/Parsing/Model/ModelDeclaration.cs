using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary>
/// All that emission and diagnosis need to know about a declared model, block or variant; compared by value, free of symbols and syntax.
/// </summary>
/// <param name="Type">The class that the emitted half completes.</param>
/// <param name="Form">What it is declared as.</param>
/// <param name="Spec">
/// What was declared, blocks expanded. Complete only where <paramref name="Issues"/> holds no error. Of a block it holds its layers for the
/// values that it declares itself; its inputs then read nothing.
/// </param>
/// <param name="Properties">Every property that the emitted half has to know, erroneous ones included, in the order of declaration.</param>
/// <param name="Places">Where each layer of <paramref name="Spec"/> is declared.</param>
/// <param name="Issues">What is wrong with the declaration itself; shapes are judged later, on the graph.</param>
internal sealed record ModelDeclaration(
    TypeDeclaration Type,
    DeclarationForm Form,
    ModelSpec Spec,
    EquatableArray<LayerProperty> Properties,
    EquatableArray<LayerPlace> Places,
    EquatableArray<Issue> Issues)
{
    /// <summary>Findings about the graph, those about layers of blocks placed, each of them once however often the block is used.</summary>
    public IEnumerable<Issue> Place(IEnumerable<Issue> issues)
    {
        var byName = new Dictionary<string, LayerPlace>();
        for (int layer = 0; layer < Places.Count; layer++)
            byName[Spec.Layers[layer].Name] = Places[layer];
        var seen = new HashSet<(DiagnosticRule, Origin)>();
        foreach (Issue issue in issues)
        {
            if (issue.Layer is null || !byName.TryGetValue(issue.Layer, out LayerPlace place))
                yield return issue;
            else if (!place.Said.Contains(issue.Rule) && (place.Origin is null || seen.Add((issue.Rule, place.Origin))))
                yield return place.Of(issue);
        }
    }
}

/// <summary>Where a layer of an expanded specification is declared.</summary>
/// <param name="Path">The path of the declaration: the layer's own, and of a block's input that of the block's use.</param>
/// <param name="Origin">The member of a block, or null for one of the class itself.</param>
/// <param name="Said">What is said about the member already, at the block or at the use, and need not be said once more for the graph.</param>
internal sealed record LayerPlace(string Path, Origin? Origin, EquatableArray<DiagnosticRule> Said = default)
{
    /// <summary>A finding about the layer, at the place.</summary>
    public Issue Of(Issue issue) => issue with
    {
        Layer = Path,
        Origin = Origin,
        Arguments = IssueText.Rename(issue, Path),
    };
}
