using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Core.Common;

namespace ModelGen.Generator.Emit;

/// <summary>C# literals, written alike on every host.</summary>
internal static class Literals
{
    public static string Int(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Text(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>The shortest text that reads back as the same number.</summary>
    public static string Double(double value) => NumberText.Of(value) + "d";

    public static string Float(double value) => NumberText.Of((float)value) + "f";

    public static string Ints(IEnumerable<int> values) => "[" + string.Join(", ", values.Select(value => Int(value))) + "]";

    public static string Doubles(IEnumerable<double> values) => "[" + string.Join(", ", values.Select(Double)) + "]";
}
