using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Common;

namespace ModelGen.Generator.Parsing;

/// <summary>Names for emitted files. The compiler compares them without case and refuses some characters of identifiers.</summary>
internal static class HintNames
{
    /// <summary>Leaves room for a level and an ending within 100 characters, beyond which paths get too long for some file systems.</summary>
    private const int MaxLength = 80;

    /// <summary>A name that no other type of the compilation gets.</summary>
    public static string Of(INamedTypeSymbol type)
    {
        StringBuilder name = new(), key = new();
        bool ambiguous = false;
        INamespaceOrTypeSymbol? symbol = type;
        for (; symbol is not (null or INamespaceSymbol { IsGlobalNamespace: true }); symbol = Parent(symbol))
        {
            name.Insert(0, name.Length == 0 ? symbol.MetadataName : symbol.MetadataName + ".");
            key.Insert(0, symbol.MetadataName + " " + Kind(symbol) + "+");
            ambiguous |= HasTwin(symbol);
        }

        string full = name.ToString();
        string safe = string.Concat(full.Select(Safe));
        bool isExact = !ambiguous && safe == full.Replace('`', '-');
        if (isExact && safe.Length <= MaxLength)
            return safe;
        string hash = "-" + StableHash.Of(key.ToString()).ToString("x16", CultureInfo.InvariantCulture);
        return safe.Substring(0, Math.Min(safe.Length, MaxLength - hash.Length)) + hash;
    }

    private static INamespaceOrTypeSymbol? Parent(INamespaceOrTypeSymbol symbol) =>
        (INamespaceOrTypeSymbol?)symbol.ContainingType ?? symbol.ContainingNamespace;

    /// <summary>Whether something else has the same name but for case: in erroneous code also one of another kind.</summary>
    private static bool HasTwin(INamespaceOrTypeSymbol symbol) =>
        Parent(symbol) is { } parent && parent.GetMembers().Any(member =>
            member is INamespaceOrTypeSymbol
            && !SymbolEqualityComparer.Default.Equals(member, symbol)
            && string.Equals(member.MetadataName, symbol.MetadataName, StringComparison.OrdinalIgnoreCase));

    private static string Kind(INamespaceOrTypeSymbol symbol) =>
        symbol is INamedTypeSymbol type ? (type.IsRecord ? "record " : "") + type.TypeKind : "namespace";

    private static string Safe(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' ? character.ToString() : "-";
}
