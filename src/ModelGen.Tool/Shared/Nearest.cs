using System;
using System.Collections.Generic;
using System.Linq;

namespace ModelGen.Tool;

/// <summary>What somebody probably meant.</summary>
internal static class Nearest
{
    /// <summary>The candidate that a misspelt name is nearest to, in any case, by its full name or by its last part.</summary>
    /// <returns>Null where none is near.</returns>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        int farthest = Math.Max(1, name.Length / 3);
        return candidates
            .Select(candidate => (Name: candidate, Distance: Math.Min(Distance(name, candidate), Distance(name, LastPart(candidate)))))
            .Where(candidate => candidate.Distance <= farthest)
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    private static string LastPart(string name) => name[(name.LastIndexOf('.') + 1)..];

    /// <summary>How many letters have to be added, removed or replaced (Levenshtein 1966).</summary>
    private static int Distance(string one, string other)
    {
        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                int replaced = diagonal + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
