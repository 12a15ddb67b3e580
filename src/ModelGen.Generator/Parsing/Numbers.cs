using System.Globalization;

namespace ModelGen.Generator.Parsing;

/// <summary>Numbers in messages: the same on every machine.</summary>
internal static class Numbers
{
    public static string Text(this int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Text(this double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Whether a number is finite as the 32-bit number that it becomes.</summary>
    public static bool IsFinite(this double number) => !double.IsNaN(number) && !float.IsInfinity((float)number);
}
