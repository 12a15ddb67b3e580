using System;
using System.Linq;

namespace ModelGen.Tool;

/// <summary>Enumerations as the user writes them.</summary>
internal static class Names
{
    /// <summary>The value of a name, in any case.</summary>
    /// <param name="name">What the user wrote.</param>
    /// <param name="what">What it should be, for the message: <c>an instruction-set level</c>.</param>
    /// <exception cref="ToolException">There is no such name.</exception>
    public static T Parse<T>(string name, string what)
        where T : struct, Enum
    {
        // Enum.Parse would take numbers too.
        foreach (T value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), name, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        throw ToolException.Wrong($"{name} is not {what}; expected one of {string.Join(", ", Enum.GetNames<T>())}.");
    }
}
