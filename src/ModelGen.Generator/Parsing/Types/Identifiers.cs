using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.Generator.Parsing;

/// <summary>Names as they are written in C#.</summary>
internal static class Identifiers
{
    private static readonly SymbolDisplayFormat Namespaces = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat Plain = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>An identifier, with <c>@</c> where it is a keyword anywhere in the language.</summary>
    public static string Escape(string name)
    {
        bool isKeyword = SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None
            || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;
        return isKeyword ? "@" + name : name;
    }

    /// <summary>A namespace's full name with keywords escaped, or null for the global one.</summary>
    public static string? Namespace(INamespaceSymbol? symbol) =>
        symbol is null or { IsGlobalNamespace: true } ? null : symbol.ToDisplayString(Namespaces);

    /// <summary>A type's or namespace's full name without type parameters and escapes.</summary>
    public static string PlainName(INamespaceOrTypeSymbol type) => type.ToDisplayString(Plain);

    /// <summary>The name by which a compilation finds a type: <c>Demo.Outer`1+Inner</c>.</summary>
    public static string MetadataName(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
            return MetadataName(outer) + "+" + type.MetadataName;
        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? PlainName(space) + "." + type.MetadataName : type.MetadataName;
    }

    /// <summary>A type as it is written anywhere: with <c>global::</c>, type arguments and nullability.</summary>
    public static string QualifiedName(ITypeSymbol type) => type.ToDisplayString(Qualified);
}
