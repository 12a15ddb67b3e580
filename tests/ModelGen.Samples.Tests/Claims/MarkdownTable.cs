using System.Text.RegularExpressions;

namespace ModelGen.Samples.Tests.Claims;

/// <summary>The tables of a page: rows between bars under a row of dashes, outside of code.</summary>
internal static partial class MarkdownTable
{
    /// <summary>The cells of all rows of all tables, without their headers.</summary>
    public static IEnumerable<string[]> Rows(string page)
    {
        bool isCode = false, isBody = false;
        foreach (string line in page.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            if (isCode || !line.Contains('|'))
                isBody = false;
            else if (Dashes().IsMatch(line))
                isBody = true;
            else if (isBody)
                yield return Cells(line);
        }
    }

    /// <summary>Splits at bars that stand neither in code nor behind a backslash.</summary>
    private static string[] Cells(string line)
    {
        List<string> cells = [];
        bool isCode = false;
        int start = 0;
        for (int i = 0; i < line.Length; i++)
        {
            isCode ^= line[i] == '`';
            if (line[i] == '|' && !isCode && (i == 0 || line[i - 1] != '\\'))
            {
                cells.Add(line[start..i].Trim());
                start = i + 1;
            }
        }

        cells.Add(line[start..].Trim());
        return [.. cells.Skip(line.StartsWith('|') ? 1 : 0).SkipLast(line.EndsWith('|') ? 1 : 0)];
    }

    [GeneratedRegex(@"^\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?$")]
    private static partial Regex Dashes();
}
