using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace ModelGen.Generator.Parsing;

/// <summary>Names for emitted files. The compiler compares them without case and refuses some characters of identifiers.</summary>
internal static class HintNames
{
    /// <summary>A name that no other type of the compilation gets.</summary>
    public static string Of(INamedTypeSymbol type)
    {
        var name = new StringBuilder();
        bool ambiguous = false;
        INamespaceOrTypeSymbol? symbol = type;
        for (; symbol is not (null or INamespaceSymbol { IsGlobalNamespace: true }); symbol = Parent(symbol))
        {
            name.Insert(0, name.Length == 0 ? symbol.MetadataName : symbol.MetadataName + ".");
            ambiguous |= HasTwin(symbol);
        }

        string full = name.ToString();
        string safe = string.Concat(full.Select(Safe));
        return ambiguous || safe != full.Replace('`', '-') ? safe + "-" + Hash(full) : safe;
    }

    private static INamespaceOrTypeSymbol? Parent(INamespaceOrTypeSymbol symbol) =>
        (INamespaceOrTypeSymbol?)symbol.ContainingType ?? symbol.ContainingNamespace;

    private static bool HasTwin(INamespaceOrTypeSymbol symbol) =>
        Parent(symbol) is { } parent && parent.GetMembers().Any(member =>
            member is INamespaceOrTypeSymbol
            && member.MetadataName != symbol.MetadataName
            && string.Equals(member.MetadataName, symbol.MetadataName, StringComparison.OrdinalIgnoreCase));

    private static string Safe(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' ? character.ToString() : "-";

    private static string Hash(string text)
    {
        // FNV-1a: stable over processes, unlike string.GetHashCode.
        uint hash = 2166136261;
        foreach (char character in text)
            hash = unchecked((hash ^ character) * 16777619);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
