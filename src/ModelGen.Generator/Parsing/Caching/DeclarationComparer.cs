using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace ModelGen.Generator.Parsing;

/// <summary>Tells whether two compilations declare the same: the same options and references, and trees that differ in bodies at most.</summary>
internal static class DeclarationComparer
{
    public static bool AreEqual(Compilation first, Compilation second, CancellationToken cancellationToken) =>
        first.AssemblyName == second.AssemblyName
        && (first.ExternalReferences == second.ExternalReferences || first.ExternalReferences.SequenceEqual(second.ExternalReferences))
        && first.Options.Equals(second.Options)
        && AreEqual(first.SyntaxTrees, second.SyntaxTrees, cancellationToken);

    private static bool AreEqual(IEnumerable<SyntaxTree> first, IEnumerable<SyntaxTree> second, CancellationToken cancellationToken)
    {
        // Which trees are the same objects costs nothing to know; only the others are looked at.
        List<SyntaxTree> one = [.. first], other = [.. second];
        if (one.Count != other.Count)
            return false;
        for (int index = 0; index < one.Count; index++)
        {
            if (one[index] != other[index] && !TreeComparer.AreEqual(one[index], other[index], cancellationToken))
                return false;
        }

        return true;
    }
}
