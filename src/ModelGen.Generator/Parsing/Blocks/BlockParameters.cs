using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>The constants of a block that its uses may set, in the order of declaration.</summary>
internal static class BlockParameters
{
    private const string Types = "parameters are int, long, float, double, bool, string or an enumeration";

    /// <summary>The parameters of a class; those of a wrong form are left out.</summary>
    public static IReadOnlyList<IFieldSymbol> Of(INamedTypeSymbol type) =>
        Declared(type).Where(field => Fault(field, type) is null).ToList();

    /// <summary>Judges the fields that are declared as parameters.</summary>
    /// <param name="type">The class.</param>
    /// <param name="isBlock">Whether it is a block.</param>
    /// <param name="issues">Takes what is wrong.</param>
    public static void Judge(INamedTypeSymbol type, bool isBlock, IssueList issues)
    {
        foreach (IFieldSymbol field in Declared(type))
        {
            if (field.Type.TypeKind == TypeKind.Error || field is { IsConst: true, HasConstantValue: false })
            {
                issues.Unreadable(null, field.Name);
                continue;
            }

            if ((isBlock ? Fault(field, type) : "stands in a model, and no use of a model sets values") is { } fault)
                issues.AddLayer(DiagnosticTable.ParameterForm, field.Name, Site.Member, new Place("Parameter"), field.Name, fault);
        }
    }

    private static IEnumerable<IFieldSymbol> Declared(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>()
            .Where(field => DeclaredAttribute.Of(field).Any(attribute => attribute.Name == "Parameter"));

    /// <summary>What is wrong with a parameter, to follow "because it", or null.</summary>
    private static string? Fault(IFieldSymbol field, INamedTypeSymbol type)
    {
        if (!field.IsConst)
            return "is not a constant";
        if (!field.HasConstantValue)
            return "has no value";
        bool isAllowed = field.Type.TypeKind == TypeKind.Enum || field.Type.SpecialType
            is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Single or SpecialType.System_Double
            or SpecialType.System_Boolean or SpecialType.System_String;
        if (!isAllowed)
            return $"is of type {field.Type.ToDisplayString()}; {Types}";
        return Part(field) == Part(Declared(type).First())
            ? null
            : $"stands in another part of '{type.Name}' than the parameters before it; parts have no order, so all parameters belong into one";
    }

    /// <summary>The part of the class in which a field stands; null for a field of another assembly, where the parts are one.</summary>
    private static TypeDeclarationSyntax? Part(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().FirstAncestorOrSelf<TypeDeclarationSyntax>();
}
