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
    public static TypeDeclaration Read(INamedTypeSymbol type, DeclarationForm form, IssueList issues, CancellationToken cancellationToken)
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
        else if (Obstacle(type, form == DeclarationForm.Block ? OfBlock : OfModel, parts) is { } obstacle)
            issues.AddModel(form == DeclarationForm.Block ? DiagnosticTable.BlockForm : DiagnosticTable.ModelForm, type.Name, obstacle);
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

    /// <summary>Why a class cannot be a model or a block, to follow "because it", or null.</summary>
    private static string? Obstacle(INamedTypeSymbol type, Reasons reasons, List<TypeDeclarationSyntax> parts)
    {
        if (type.IsStatic)
            return "is static: " + reasons.Object;
        if (type.IsAbstract)
            return "is abstract: " + reasons.ObjectOfClass;
        if (IsFileLocal(type))
            return "is local to its file, where the generated half cannot stand";
        if (type.TypeParameters.Length > 0)
            return "has type parameters: " + reasons.One;
        if (type.IsRecord)
            return "is a record: " + reasons.Copy;
        if (type.BaseType is { SpecialType: not SpecialType.System_Object, TypeKind: not TypeKind.Error })
            return "has a base class";
        if (parts.Any(part => part.ParameterList is not null))
            return "has a primary constructor: " + reasons.Maker;
        if (type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared && !GeneratedSource.IsOwn(constructor)))
            return "has a constructor: " + reasons.Maker;
        return null;
    }

    private static Reasons OfModel { get; } = new(
        "a loaded model is an object",
        "a loaded model is an object of this class",
        "one declaration is one network",
        "a copy made by 'with' would share its parameters",
        "models are made by Load");

    private static Reasons OfBlock { get; } = new(
        "a use of a block is an object",
        "a use of a block is an object of this class",
        "a block has [Parameter] constants instead",
        "a copy made by 'with' would be of the same layers",
        "blocks are made by the model that uses them");

    private sealed record Reasons(string Object, string ObjectOfClass, string One, string Copy, string Maker);
}
