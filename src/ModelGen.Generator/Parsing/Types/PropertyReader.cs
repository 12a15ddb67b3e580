using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>Finds the properties that declare layers and judges their form.</summary>
internal static class PropertyReader
{
    /// <summary>The layers of a class, in the order in which they are written.</summary>
    public static List<IPropertySymbol> Find(INamedTypeSymbol type) =>
        type.GetMembers()
            .OfType<IPropertySymbol>()
            .Select(property => property.PartialDefinitionPart ?? property)
            .Where(property => property.DeclaringSyntaxReferences.Length > 0)
            .Where(property => !property.IsImplicitlyDeclared && !GeneratedSource.IsOwn(property))
            .Where(IsLayer)
            .GroupBy(property => property.DeclaringSyntaxReferences[0].SyntaxTree)
            .SelectMany(tree => tree.OrderBy(property => property.DeclaringSyntaxReferences[0].Span.Start))
            .ToList();

    /// <summary>Reads what is needed to implement a property.</summary>
    /// <param name="property">The property.</param>
    /// <param name="repeat">How often the block behind it is chained, 0 for a plain use; null for a layer and for an erroneous use.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static LayerProperty Read(IPropertySymbol property, int? repeat, CancellationToken cancellationToken)
    {
        var syntax = property.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) as BasePropertyDeclarationSyntax;
        return new LayerProperty(
            Identifiers.Escape(property.Name),
            property.Name,
            string.Join(" ", syntax?.Modifiers.Select(modifier => modifier.Text) ?? []),
            IsDefinition(property) && !property.IsIndexer,
            Identifiers.QualifiedName(property.Type),
            Accessor(property, property.GetMethod, "get"),
            Accessor(property, property.SetMethod, property.SetMethod is { IsInitOnly: true } ? "init" : "set"),
            repeat);
    }

    /// <summary>Whether a type is <c>ModelGen.Layer</c>.</summary>
    public static bool IsLayerType(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Layer", Arity: 0, ContainingType: null }
        && type.ContainingNamespace is { Name: "ModelGen", ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>Whether a type is declared as a block.</summary>
    public static bool IsBlockType(ITypeSymbol type) =>
        type is INamedTypeSymbol && DeclaredAttribute.Of(type).Any(attribute => attribute.Name == "Block");

    private static bool IsLayer(IPropertySymbol property) =>
        DeclaredAttribute.Of(property).Any()
        || (IsDefinition(property) && (IsLayerType(property.Type) || IsBlockType(property.Type)));

    private static bool IsDefinition(IPropertySymbol property) =>
        property.IsPartialDefinition
        && (property.PartialImplementationPart is not { } implementation || GeneratedSource.IsOwn(implementation));

    /// <summary>Judges the form of a property. Says what is wrong first; the rest follows from it.</summary>
    public static void Judge(IPropertySymbol property, IssueList issues)
    {
        string name = property.Name;
        if (property.Type.TypeKind == TypeKind.Error)
        {
            issues.Unreadable(name, name);
        }
        else if (!IsLayerType(property.Type) && !IsBlockType(property.Type))
        {
            string attribute = DeclaredAttribute.Of(property).First().Name;
            issues.AddLayer(DiagnosticTable.LayerType, name, Site.Layer, null, name, property.Type.ToDisplayString(), attribute);
        }
        else if (Fault(property) is { } fault)
        {
            issues.AddLayer(DiagnosticTable.LayerForm, name, Site.Layer, null, name, fault);
        }
        else if (!IsDefinition(property))
        {
            issues.AddLayer(DiagnosticTable.LayerNotPartial, name, Site.Layer, null, name);
        }
    }

    /// <summary>What is wrong with the form of a property, to follow "it", or null.</summary>
    private static string? Fault(IPropertySymbol property) => property switch
    {
        { IsIndexer: true } => "is an indexer",
        { IsStatic: true } => "is static",
        { ReturnsByRef: true } or { ReturnsByRefReadonly: true } => "returns a reference",
        { GetMethod: null } => "has no getter",
        { SetMethod: not null } => "has a setter",
        { IsAbstract: true } => "is abstract",
        { IsRequired: true } => "is required",
        _ => null,
    };

    private static string? Accessor(IPropertySymbol property, IMethodSymbol? accessor, string keyword)
    {
        if (accessor is null)
            return null;
        return accessor.DeclaredAccessibility == property.DeclaredAccessibility
            ? keyword
            : SyntaxFacts.GetText(accessor.DeclaredAccessibility) + " " + keyword;
    }
}
