using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>Reads the class that carries a model and judges whether it can.</summary>
internal static class TypeReader
{
    public static TypeDeclaration Read(INamedTypeSymbol type, IssueList issues, CancellationToken cancellationToken)
    {
        List<TypeDeclarationSyntax> parts = Parts(type, cancellationToken);
        var containing = new List<ContainingType>();
        INamedTypeSymbol? notPartial = IsPartial(parts) ? null : type;
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            List<TypeDeclarationSyntax> outerParts = Parts(outer, cancellationToken);
            containing.Insert(0, new ContainingType($"partial {Keyword(outer)} {Identifiers.Escape(outer.Name)}{TypeParameters(outer)}"));
            if (!IsPartial(outerParts))
                notPartial = outer;
        }

        if (type.TypeKind != TypeKind.Class)
            issues.Unreadable(null, type.Name);
        else if (Obstacle(type, parts) is { } obstacle)
            issues.AddModel(DiagnosticTable.ModelForm, type.Name, obstacle);
        else if (notPartial is not null)
            issues.AddModel(DiagnosticTable.ModelNotPartial, notPartial.Name, type.Name);

        return new TypeDeclaration(
            Identifiers.Namespace(type.ContainingNamespace),
            containing.ToEquatableArray(),
            Keyword(type),
            Identifiers.Escape(type.Name),
            SyntaxFacts.GetText(type.DeclaredAccessibility),
            IsPartial: notPartial is null && !IsFileLocal(type),
            type.IsSealed,
            type.IsStatic,
            type.TypeParameters.Length,
            TypeParameters(type),
            HintNames.Of(type));
    }

    /// <summary>The written parts of a type.</summary>
    public static List<TypeDeclarationSyntax> Parts(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences
            .Where(reference => !GeneratedSource.IsOwn(reference.SyntaxTree))
            .Select(reference => reference.GetSyntax(cancellationToken))
            .OfType<TypeDeclarationSyntax>()
            .ToList();

    private static bool IsPartial(List<TypeDeclarationSyntax> parts) =>
        parts.Count > 0 && parts.All(part => part.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
        { TypeKind: TypeKind.Struct } => "struct",
        { IsRecord: true } => "record",
        _ => "class",
    };

    private static string TypeParameters(INamedTypeSymbol type)
    {
        string names = string.Join(", ", type.TypeParameters.Select(parameter => Identifiers.Escape(parameter.Name)));
        return names.Length == 0 ? "" : "<" + names + ">";
    }

    private static bool IsFileLocal(INamedTypeSymbol? type) => type is not null && (type.IsFileLocal || IsFileLocal(type.ContainingType));

    /// <summary>Why a class cannot be a model, to follow "because it", or null.</summary>
    private static string? Obstacle(INamedTypeSymbol type, List<TypeDeclarationSyntax> parts)
    {
        if (type.IsStatic)
            return "is static: a loaded model is an object";
        if (type.IsAbstract)
            return "is abstract: a loaded model is an object of this class";
        if (IsFileLocal(type))
            return "is local to its file, where the generated half cannot stand";
        if (type.TypeParameters.Length > 0)
            return "has type parameters: one declaration is one network";
        if (type.IsRecord)
            return "is a record: a copy made by 'with' would share its parameters";
        if (type.BaseType is { SpecialType: not SpecialType.System_Object, TypeKind: not TypeKind.Error })
            return "has a base class";
        if (parts.Any(part => part.ParameterList is not null))
            return "has a primary constructor: models are made by Load";
        if (type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared && !GeneratedSource.IsOwn(constructor)))
            return "has a constructor: models are made by Load";
        return null;
    }
}
