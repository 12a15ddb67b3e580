using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>
/// Blocks of other assemblies. Their metadata has no order that can be relied on, and a reference assembly lacks what is not public, so
/// the emitted half says which layers there are.
/// </summary>
internal static class CompiledBlocks
{
    /// <summary>The layers of a block, in the order of declaration; none after an error that has been reported.</summary>
    public static List<IPropertySymbol> Properties(INamedTypeSymbol type, IssueList issues)
    {
        DeclaredAttribute[] compiled = DeclaredAttribute.Of(type).Where(attribute => attribute.Name == "CompiledBlock").ToArray();
        if (compiled.Length == 0 || compiled[0].Texts("layers") is not { } names)
        {
            issues.AddModel(DiagnosticTable.BlockForm, type.Name, "was compiled without ModelGen, so that the order of its layers is not known");
            return [];
        }

        var properties = new List<IPropertySymbol>();
        foreach (string? name in names)
        {
            if (type.GetMembers(name ?? "").OfType<IPropertySymbol>().FirstOrDefault() is { } property)
                properties.Add(property);
            else
                issues.AddModel(DiagnosticTable.BlockForm, type.Name, $"stands in another assembly, where its layer '{name}' is not visible");
        }

        return properties;
    }
}
