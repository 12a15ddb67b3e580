using Microsoft.CodeAnalysis;

namespace ModelGen.Generator.Parsing;

/// <summary>Names a type within its compilation.</summary>
internal static class TypeKey
{
    /// <summary>A name that no other type has, wrong ones included, or null where there is none: types local to a file can share a name.</summary>
    public static string? Of(INamedTypeSymbol type)
    {
        if (type.IsFileLocal)
            return null;
        string name = type.MetadataName;
        if (type.ContainingType is { } outer)
            name = Of(outer) is { } outerName ? outerName + "+" + name : null!;
        else if (type.ContainingNamespace is { IsGlobalNamespace: false } space)
            name = space.ToDisplayString() + "." + name;

        // Types of one name and of different kinds are an error, and two types all the same.
        return name is null ? null : name + (type.IsRecord ? " record " : " ") + type.TypeKind;
    }
}
