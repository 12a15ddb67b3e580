using Microsoft.CodeAnalysis;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>Kinds of declarations that are part of the vocabulary and cannot be compiled yet.</summary>
internal static class UnbuiltForms
{
    /// <summary>Says so about a block or a variant.</summary>
    public static EquatableArray<Issue> Issue(INamedTypeSymbol type, DeclaredAttribute attribute)
    {
        var issues = new IssueList();
        string what = "[" + attribute.Name + "]";
        issues.Add(DiagnosticTable.NotSupported, null, Site.Model, new Place(attribute.Name), type.Name, what);
        return issues.ToArray();
    }
}
