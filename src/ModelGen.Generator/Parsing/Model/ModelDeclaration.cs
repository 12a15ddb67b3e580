using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary>All that emission and diagnosis need to know about a declared model; compared by value, free of symbols and syntax.</summary>
/// <param name="Type">The class that the emitted half completes.</param>
/// <param name="Spec">What was declared. Complete only where <paramref name="Issues"/> holds no error.</param>
/// <param name="Properties">Every property that the emitted half has to know, erroneous ones included, in the order of declaration.</param>
/// <param name="Issues">What is wrong with the declaration itself; shapes are judged later, on the graph.</param>
internal sealed record ModelDeclaration(
    TypeDeclaration Type,
    ModelSpec Spec,
    EquatableArray<LayerProperty> Properties,
    EquatableArray<Issue> Issues);
