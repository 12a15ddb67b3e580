using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ModelGen.Tool;

/// <summary>Numbers as people read them, the same in every culture.</summary>
internal static class Text
{
    /// <summary>A whole number in groups of three digits.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A sum of whole numbers, however large.</summary>
    public static string Sum(IEnumerable<long> values) =>
        values.Aggregate(Int128.Zero, (sum, value) => sum + value).ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Microseconds, or other numbers of three decimals.</summary>
    public static string Three(double value) => value.ToString("F3", CultureInfo.InvariantCulture);

    /// <summary>A number with one decimal.</summary>
    public static string One(double value) => value.ToString("F1", CultureInfo.InvariantCulture);

    /// <summary>A value of a tensor.</summary>
    public static string Value(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>A share of 1.</summary>
    public static string Percent(double share) => (100 * share).ToString("F0", CultureInfo.InvariantCulture) + " %";

    /// <summary>A shape.</summary>
    public static string Shape<T>(IEnumerable<T> dimensions) => "[" + string.Join(", ", dimensions) + "]";

    /// <summary>Bytes in the largest unit that they fill.</summary>
    public static string Size(long bytes) => bytes switch
    {
        >= 1 << 20 when bytes % (1 << 20) == 0 => $"{Count(bytes >> 20)} MiB",
        >= 1 << 10 => $"{Count(bytes >> 10)} KiB",
        _ => $"{Count(bytes)} bytes",
    };
}
