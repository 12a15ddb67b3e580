using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ModelGen.Core.Common;

/// <summary>Numbers as text that is the same on every host.</summary>
public static class NumberText
{
    /// <summary>
    /// The shortest decimal form that reads back as the same number; both zeros are <c>0</c>. The format <c>R</c> alone is not
    /// enough: .NET Framework, which hosts compilers too, writes 17 digits where 16 suffice.
    /// </summary>
    public static string Of(double value)
    {
        if (value == 0)
            return "0";
        if (double.IsNaN(value) || double.IsInfinity(value))
            return value.ToString(CultureInfo.InvariantCulture);
        for (int digits = 1; digits < 17; digits++)
        {
            string text = value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (TryParse(text, out double back) && back.Equals(value))
                return text;
        }
        return value.ToString("G17", CultureInfo.InvariantCulture);
    }

    /// <summary>A whole number.</summary>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whole numbers in square brackets, separated by commas.</summary>
    public static string Of(IEnumerable<int> values) => "[" + string.Join(", ", values.Select(value => Of(value))) + "]";

    /// <summary>Reads what <see cref="Of(double)"/> writes.</summary>
    public static bool TryParse(string text, out double value) => double.TryParse(
        text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
        CultureInfo.InvariantCulture, out value);

    /// <summary>Reads a whole number.</summary>
    public static bool TryParse(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
