using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Analyzers.Locating;
using ModelGen.Generator.Parsing;

namespace ModelGen.Analyzers;

/// <summary>All models, blocks and variants of a compilation, searched for once and only when a finding depends on them.</summary>
internal sealed class ProjectDeclarations
{
    private readonly Lazy<INamedTypeSymbol[]> _all;
    private readonly Lazy<HashSet<ISymbol>> _bases;

    public ProjectDeclarations(Microsoft.CodeAnalysis.Compilation compilation)
    {
        _all = new(() => [.. Types(compilation.Assembly.GlobalNamespace).Where(type => DeclarationForms.Of(type).Count > 0)]);
        _bases = new(() => new(_all.Value.Select(VariantBase).OfType<ISymbol>(), SymbolEqualityComparer.Default));
    }

    /// <summary>The class that stands for the project: its first network in the order of the source, or its first block if it has none.</summary>
    public INamedTypeSymbol First => _all.Value
        .OrderBy(type => Declarations.IsNetwork(type) ? 0 : 1)
        .ThenBy(type => Place(type)?.SourceTree?.FilePath, StringComparer.Ordinal)
        .ThenBy(type => Place(type)?.SourceSpan.Start)
        .First();

    /// <summary>All models and variants.</summary>
    public IEnumerable<INamedTypeSymbol> Networks => _all.Value.Where(Declarations.IsNetwork);

    /// <summary>Whether a model has a variant.</summary>
    public bool HasVariant(INamedTypeSymbol model) => _bases.Value.Contains(model);

    /// <summary>The model that a variant names, or null for other classes.</summary>
    public static INamedTypeSymbol? VariantBase(INamedTypeSymbol type) =>
        DeclaredAttribute.Of(type)
            .Where(attribute => attribute.Name == "Variant")
            .Select(attribute => attribute.Class?.TypeArguments.FirstOrDefault() as INamedTypeSymbol)
            .FirstOrDefault();

    private static Location? Place(INamedTypeSymbol type) => SymbolLocator.Identifier(type, cancellation: default);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol scope) =>
        scope.GetMembers().OfType<INamespaceOrTypeSymbol>()
            .SelectMany(member => member is INamedTypeSymbol type ? Types(member).Prepend(type) : Types(member));
}
