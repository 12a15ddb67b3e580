using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using ModelGen.Runtime;

namespace ModelGen.Data;

/// <summary>
/// Tables of numbers: one row per line, fields separated by commas, semicolons or tabs (whichever the first line has), numbers with a
/// decimal point, all of them finite; a first line of names is skipped. UTF-8, packed by gzip or not.
/// </summary>
public static class CsvFile
{
    private const int MaxColumns = 1 << 20;

    /// <summary>Reads a table.</summary>
    /// <param name="path">The file.</param>
    /// <returns>[rows, columns].</returns>
    /// <exception cref="DataFileException">A field is no number, rows differ in length, or the file is empty or too large.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static DataArray<float> Read(string path) => DataFile.Open(path, Read);

    internal static DataArray<float> Read(BoundedReader reader)
    {
        string text = Encoding.UTF8.GetString(reader.ReadToEnd(DataFile.MaxBytes / 4, "text"));
        List<float> values = [];
        char separator = ',';
        int rows = 0, columns = 0, line = 0;
        foreach (ReadOnlySpan<char> each in text.AsSpan().EnumerateLines())
        {
            line++;
            ReadOnlySpan<char> row = each.Trim().TrimStart('\uFEFF');
            if (row.IsEmpty)
                continue;
            if (rows == 0 && columns == 0)
            {
                separator = SeparatorOf(row);
                columns = row.Count(separator) + 1;
                if (columns > MaxColumns)
                    throw reader.Error($"expected at most {MaxColumns} columns, got {columns}.");
                if (IsHeader(row, separator))
                    continue;
            }

            int found = ReadRow(row, separator, values, reader, line);
            if (found != columns)
                throw reader.Error($"expected {columns} fields as in the first line, but line {line} has {found}.");
            rows++;
        }

        return rows > 0 ? new DataArray<float>([rows, columns], [.. values]) : throw reader.Error("expected at least one row of numbers, got none.");
    }

    private static char SeparatorOf(ReadOnlySpan<char> row) => row.Contains('\t') ? '\t' : row.Contains(';') ? ';' : ',';

    /// <summary>Names are no numbers, not one of them.</summary>
    private static bool IsHeader(ReadOnlySpan<char> row, char separator)
    {
        foreach (Range field in row.Split(separator))
        {
            if (TryParse(row[field], out _))
                return false;
        }

        return true;
    }

    private static int ReadRow(ReadOnlySpan<char> row, char separator, List<float> values, BoundedReader reader, int line)
    {
        int column = 0;
        foreach (Range field in row.Split(separator))
        {
            column++;
            if (!TryParse(row[field], out float value) || !float.IsFinite(value))
                throw reader.Error($"expected a finite 32-bit number in line {line}, field {column}, got {MessageText.Quote(row[field].ToString())}.");
            values.Add(value);
        }

        return column;
    }

    private static bool TryParse(ReadOnlySpan<char> field, out float value) =>
        float.TryParse(field.Trim().Trim('"'), NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
