using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ModelGen.Generator.Parsing;

/// <summary>
/// Tells what this generator emitted from what was written. The generator never sees its own output, but analyzers do, and both
/// have to read the same declaration.
/// </summary>
internal static class GeneratedSource
{
    /// <summary>The folder that the compiler gives to the generator's output: its type's full name.</summary>
    private const string Folder = "ModelGen.Generator.ModelGenerator";

    /// <summary>Whether a syntax tree is output of this generator.</summary>
    public static bool IsOwn(SyntaxTree tree)
    {
        string path = tree.FilePath;
        int start = path.IndexOf(Folder, StringComparison.Ordinal);
        return start > 0
            && IsSeparator(path[start - 1])
            && start + Folder.Length < path.Length
            && IsSeparator(path[start + Folder.Length]);
    }

    /// <summary>Whether all of a symbol is output of this generator.</summary>
    public static bool IsOwn(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Length > 0 && symbol.DeclaringSyntaxReferences.All(reference => IsOwn(reference.SyntaxTree));

    private static bool IsSeparator(char character) => character is '/' or '\\';
}
