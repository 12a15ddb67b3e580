using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ModelGen.Runtime;

namespace ModelGen.Data;

/// <summary>The header of an NPY file: a Python dictionary of three entries.</summary>
/// <param name="Type">The element type.</param>
/// <param name="IsColumnMajor">Whether the first dimension is fastest.</param>
/// <param name="Shape">The dimensions, none for a single number.</param>
internal sealed partial record NpyHeader(NpyType Type, bool IsColumnMajor, long[] Shape)
{
    private const int MaxRank = 8;

    /// <summary>Reads the dictionary; its keys may come in any order, each once.</summary>
    public static NpyHeader Parse(byte[] bytes, BoundedReader reader)
    {
        Match match = Dictionary().Match(Encoding.Latin1.GetString(bytes));
        Dictionary<string, string> entries = [];
        for (int i = 0; i < match.Groups["key"].Captures.Count; i++)
            entries.TryAdd(match.Groups["key"].Captures[i].Value, match.Groups["value"].Captures[i].Value);
        if (entries.Count != 3 || match.Groups["key"].Captures.Count != 3)
            throw reader.Error("expected a header with the entries descr, fortran_order and shape, but it is another.");

        string descr = entries["descr"].Trim('\'', '"');
        NpyType type = NpyType.Parse(descr)
            ?? throw reader.Error($"expected elements that are booleans, integers or floating-point numbers of up to 64 bits, got {MessageText.Quote(descr)}.");
        if (entries["fortran_order"] is not ("True" or "False"))
            throw reader.Error($"expected fortran_order to be True or False, got {MessageText.Quote(entries["fortran_order"])}.");
        return new NpyHeader(type, entries["fortran_order"] == "True", ShapeOf(entries["shape"], reader));
    }

    private static long[] ShapeOf(string text, BoundedReader reader)
    {
        string inner = text.Trim('(', ')').Trim();
        if (inner.EndsWith(','))
            inner = inner[..^1];
        string[] parts = inner.Length == 0 ? [] : inner.Split(',', StringSplitOptions.TrimEntries);
        var shape = new long[parts.Length];
        bool isRead = text.StartsWith('(') && parts.Length <= MaxRank;
        for (int i = 0; isRead && i < parts.Length; i++)
            isRead = long.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out shape[i]);
        return isRead ? shape : throw reader.Error($"expected a shape of at most {MaxRank} whole numbers, got {MessageText.Quote(text)}.");
    }

    // Possessive where it repeats, so that no text makes it slow.
    [GeneratedRegex(
        """^\{(?>\s*(?<q>['"])(?<key>descr|fortran_order|shape)\k<q>\s*:\s*(?<value>'[^']*'|"[^"]*"|True|False|\([^()]*\))\s*,?)*\s*\}\s*$""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Dictionary();
}
