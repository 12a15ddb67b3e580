using System;

namespace ModelGen.Runtime;

/// <summary>Names with <c>*</c> for any characters, none included.</summary>
internal static class NamePattern
{
    /// <summary>Whether a name fits a pattern; takes at most length times length steps.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        int p = 0, n = 0, star = -1, resume = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = n;
            }
            else if (p < pattern.Length && pattern[p] == name[n])
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                // Lets the last star take one character more.
                p = star + 1;
                n = ++resume;
            }
            else
            {
                return false;
            }
        }
        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }

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
        if (end < parts[0].Length || !name.StartsWith(parts[0], StringComparison.Ordinal) || !name.EndsWith(parts[last], StringComparison.Ordinal))
            return null;
        string result = targets[0];
        int from = parts[0].Length;
        for (int star = 1; star <= last; star++)
        {
            int to = star == last ? end : name.IndexOf(parts[star], from, end - from, StringComparison.Ordinal);
            if (to < 0)
                return null;
            result += name[from..to] + targets[star];
            from = to + parts[star].Length;
        }
        return result;
    }
}
