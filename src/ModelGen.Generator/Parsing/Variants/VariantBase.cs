using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>The model whose layers a variant has.</summary>
internal static class VariantBase
{
    /// <summary>The base of a variant, or null if it cannot be one, which is then reported.</summary>
    public static INamedTypeSymbol? Find(INamedTypeSymbol type, ParseContext context, IssueList issues)
    {
        DeclaredAttribute attribute = DeclaredAttribute.Of(type).First(attribute => attribute.Name == "Variant");
        ITypeSymbol? argument = attribute.Class?.TypeArguments.FirstOrDefault();
        if (argument is null or { TypeKind: TypeKind.Error } || !attribute.IsReadable)
        {
            issues.Unreadable(null, type.Name);
            return null;
        }

        IReadOnlyList<DeclarationForm> forms = DeclarationForms.Of(argument.OriginalDefinition);
        if (Fault(argument, forms, context) is not { } fault)
            return (INamedTypeSymbol)argument.OriginalDefinition;
        string name = argument.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        issues.Add(DiagnosticTable.VariantBase, null, Site.Model, new Place("Variant"), type.Name, name, fault);
        return null;
    }

    /// <summary>The member of the base by which a path begins.</summary>
    public static string? Member(string? path) => path?.Split('.')[0];

    /// <summary>Why a type is no base, to follow "which", or null.</summary>
    private static string? Fault(ITypeSymbol type, IReadOnlyList<DeclarationForm> forms, ParseContext context)
    {
        if (forms.Contains(DeclarationForm.Variant))
            return "is a variant itself";
        if (!forms.Contains(DeclarationForm.Model) || type is not INamedTypeSymbol)
            return "is not a model";
        return context.IsForeign(type) ? "is declared in another assembly" : null;
    }
}
