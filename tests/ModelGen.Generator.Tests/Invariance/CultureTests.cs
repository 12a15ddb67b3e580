using System.Globalization;
using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Invariance;

/// <summary>
/// Emitted text in cultures with other signs, digits and letters. The gate also runs whole suites, snapshots included, in processes
/// that never knew another culture.
/// </summary>
public sealed class CultureTests
{
    [CultureTheory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("sv-SE")]
    [InlineData("fa-IR")]
    public void Emitted_text_is_the_same_in_every_culture(string name)
    {
        // Plans are remembered by value, so each culture gets networks of its own to plan.
        string[] sources = [.. Enumerable.Range(0, 3).Select(seed => RandomNetworks.Next(1000 + (100 * name[0]) + seed).Source)];
        IReadOnlyList<GeneratedSource> there = In(new CultureInfo(name), () => GeneratorDriverHarness.Run(sources).Sources);
        Assert.Equal(In(CultureInfo.InvariantCulture, () => GeneratorDriverHarness.Run(sources).Sources), there);
    }

    [AskedCultureFact]
    public void The_process_has_the_culture_that_it_was_asked_for() => Assert.Equal(Cultures.Asked, CultureInfo.CurrentCulture.Name);

    private static T In<T>(CultureInfo culture, Func<T> action)
    {
        (CultureInfo before, CultureInfo languageBefore) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            return action();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, languageBefore);
        }
    }
}
