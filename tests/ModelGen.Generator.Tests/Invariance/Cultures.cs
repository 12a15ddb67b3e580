using System.Globalization;

namespace ModelGen.Generator.Tests.Invariance;

/// <summary>
/// The cultures of the world, where this process has them: like every test of this repository it runs without, unless the environment
/// says <c>DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0</c>.
/// </summary>
internal static class Cultures
{
    /// <summary>Whether cultures have their own rules here. The Turkish capital of i has a dot.</summary>
    public static bool AreReal { get; } = IsDotted();

    /// <summary>The culture that the environment asks for, or null.</summary>
    public static string? Asked { get; } =
        AreReal && Environment.GetEnvironmentVariable("LC_ALL") is { } locale && locale.Contains('_', StringComparison.Ordinal)
            ? locale.Split('.')[0].Replace('_', '-')
            : null;

    private static bool IsDotted()
    {
        try
        {
            return new CultureInfo("tr-TR").TextInfo.ToUpper('i') == '\u0130';
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}

/// <summary>A test for a process with cultures.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CultureTheoryAttribute : TheoryAttribute
{
    public CultureTheoryAttribute()
    {
        if (!Cultures.AreReal)
            Skip = "This process has no cultures; the gate starts another that has.";
    }
}

/// <summary>A test for a process that was started in a certain culture.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AskedCultureFactAttribute : FactAttribute
{
    public AskedCultureFactAttribute()
    {
        if (Cultures.Asked is null)
            Skip = "This process was not started in a culture of its own; the gate starts others that are.";
    }
}
