using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Emission;

public sealed class DeterminismTests
{
    [Fact]
    public void Two_runs_give_the_same_bytes()
    {
        string[] sources = [Examples.Digits, Examples.Branches, Examples.Residual, RandomNetworks.Next(7).Source];
        Assert.Equal(GeneratorDriverHarness.Run(sources).Sources, GeneratorDriverHarness.Run(sources).Sources);
    }

    [Fact]
    public void The_order_of_files_does_not_matter()
    {
        string[] sources = [Examples.Digits, Examples.Branches, Examples.Residual, .. Enumerable.Range(0, 5).Select(seed => RandomNetworks.Next(seed).Source)];
        IReadOnlyList<GeneratedSource> expected = GeneratorDriverHarness.Run(sources).Sources;
        string[] shuffled = [.. sources];
        new Random(1).Shuffle(shuffled);
        Assert.NotEqual(sources, shuffled);
        Assert.Equal(ByName(expected), ByName(GeneratorDriverHarness.Run(shuffled).Sources));
    }

    [Fact]
    public void Line_ends_of_the_source_do_not_matter()
    {
        string windows = Examples.Branches.ReplaceLineEndings("\r\n");
        GeneratorResult result = GeneratorDriverHarness.Run(windows);
        Assert.Equal(GeneratorDriverHarness.Run(Examples.Branches.ReplaceLineEndings("\n")).Sources, result.Sources);
        Assert.DoesNotContain('\r', result.AllText);
    }

    [Fact]
    public void The_culture_does_not_matter()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        IReadOnlyList<GeneratedSource> expected = GeneratorDriverHarness.Run(Examples.Branches).Sources;
        try
        {
            // A comma for the decimal point and a sign that is no hyphen.
            var culture = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NegativeSign = "\u2212";
            System.Globalization.CultureInfo.CurrentCulture = culture;
            Assert.Equal(expected, GeneratorDriverHarness.Run(Examples.Branches).Sources);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private static GeneratedSource[] ByName(IEnumerable<GeneratedSource> sources) =>
        [.. sources.OrderBy(source => source.HintName, StringComparer.Ordinal)];
}
