using System;

namespace ModelGen.Build.Naming;

/// <summary>Names with <c>*</c> for any characters, none included; as the run time reads them.</summary>
internal static class NamePattern
{
    /// <summary>
    /// The name in the form of another pattern, whose stars repeat what those of the first one stand for: each as few characters as
    /// possible, the first one first. Null if the name does not fit.
    /// </summary>
    /// <param name="pattern">With as many stars as <paramref name="target"/>.</param>
    /// <param name="name">The name.</param>
    /// <param name="target">The form to write it in.</param>
    public static string? Translate(string pattern, string name, string target)
    {
        string[] parts = pattern.Split('*'), targets = target.Split('*');
        int last = parts.Length - 1, end = name.Length - parts[last].Length;
        if (last == 0)
            return name == pattern ? target : null;
        if (end < parts[0].Length
            || !name.StartsWith(parts[0], StringComparison.Ordinal)
            || !name.EndsWith(parts[last], StringComparison.Ordinal))
            return null;
        string result = targets[0];
        int from = parts[0].Length;
        for (int star = 1; star <= last; star++)
        {
            int to = star == last ? end : name.IndexOf(parts[star], from, end - from, StringComparison.Ordinal);
            if (to < 0)
                return null;
            result += name.Substring(from, to - from) + targets[star];
            from = to + parts[star].Length;
        }

        return result;
    }

    /// <summary>Whether a name fits a pattern.</summary>
    public static bool Matches(string pattern, string name) => Translate(pattern, name, pattern) is not null;
}
