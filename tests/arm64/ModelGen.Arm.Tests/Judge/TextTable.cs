using System.Text;

namespace ModelGen.Arm.Tests.Judge;

/// <summary>Rows of text in columns: the first to the left, numbers to the right.</summary>
internal static class TextTable
{
    /// <summary>The text.</summary>
    public static string Of(string[][] rows)
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        var text = new StringBuilder();
        foreach (string[] row in rows)
            text.Append(string.Join("  ", row.Select((cell, column) => Aligned(cell, column, widths[column]))).TrimEnd()).Append('\n');
        return text.ToString();
    }

    private static string Aligned(string cell, int column, int width) => column == 0 ? cell.PadRight(width) : cell.PadLeft(width);
}
