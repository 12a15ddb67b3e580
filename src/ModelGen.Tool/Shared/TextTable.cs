using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ModelGen.Tool;

/// <summary>Columns of text.</summary>
/// <param name="header">The columns' names; a name that begins with <c>&gt;</c> is that of a column of numbers, which ends at the right.</param>
internal sealed class TextTable(params string[] header)
{
    private const string Number = ">";

    private readonly bool[] _isNumber = [.. header.Select(name => name.StartsWith(Number, System.StringComparison.Ordinal))];
    private readonly List<string[]> _rows = [[.. header.Select(name => name.TrimStart(Number[0]))]];

    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Writes the table, two spaces from the left.</summary>
    public void Write(TextWriter output)
    {
        int[] widths = [.. Enumerable.Range(0, header.Length).Select(column => _rows.Max(row => row[column].Length))];
        foreach (string[] row in _rows)
        {
            IEnumerable<string> cells = row.Select((cell, column) =>
                _isNumber[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]));
            output.WriteLine("  " + string.Join("  ", cells).TrimEnd());
        }
    }
}
