using System;
using System.Globalization;

namespace ModelGen.Analyzers.Packaging;

/// <summary>Names of target frameworks, as <c>net10.0</c> or <c>net10.0-windows</c>.</summary>
internal static class Frameworks
{
    private const int Required = 10;

    /// <summary>Whether a framework is known to have no run time of this library; an unknown name is not.</summary>
    public static bool IsTooOld(string framework)
    {
        string name = framework.Trim();
        if (StartsWith(name, "netstandard") || StartsWith(name, "netcoreapp"))
            return true;
        if (!StartsWith(name, "net"))
            return false;

        // net472 and before have no dot; net5.0 and later have one.
        string version = name.Substring("net".Length).Split('-')[0];
        string major = version.Split('.')[0];
        return int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && (number < Required || !version.Contains("."));
    }

    private static bool StartsWith(string name, string start) => name.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
