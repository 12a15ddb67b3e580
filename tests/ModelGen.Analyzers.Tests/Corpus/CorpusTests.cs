using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Analyzers.Tests.Verification;

namespace ModelGen.Analyzers.Tests.Corpora;

/// <summary>Models as people write them: in <c>Broken</c> with the mistakes that they make, marked, and in <c>Good</c> without.</summary>
public sealed class CorpusTests
{
    private const int RequiredPercent = 95;

    public static TheoryData<string> Good => [.. Resources.Names("good")];

    [Theory]
    [MemberData(nameof(Good))]
    public async Task AGoodModelHasNoFindingAndCompiles(string name)
    {
        CSharpCompilation generated = Source.Generate(Resources.Text("good/" + name));
        Assert.DoesNotContain(await AnalyzerVerifier.Analyze(generated), finding => finding.Severity > DiagnosticSeverity.Hidden);
        Assert.Empty(Source.CompilerErrors(generated));
    }

    [Fact]
    public async Task BrokenModelsAreFlaggedAtTheirMarks()
    {
        IReadOnlyList<string> names = Resources.Names("broken");
        Assert.True(names.Count >= 60 && Resources.Names("good").Count >= 30, "The corpus is too small to say anything.");
        var missed = new List<string>();
        foreach (string name in names)
        {
            Markup marked = Markup.Parse(Resources.Text("broken/" + name));
            string found = marked.Text(Visible(await AnalyzerVerifier.Analyze(Source.Compile(marked.Source))));
            Assert.NotEmpty(marked.Expected);
            if (found != marked.ExpectedText)
                missed.Add($"{name}:\n  expected {marked.ExpectedText}\n  found    {found}");
        }

        Assert.True(
            (names.Count - missed.Count) * 100 >= RequiredPercent * names.Count,
            $"{missed.Count} of {names.Count} are missed:\n" + string.Join("\n", missed));
    }

    private static IEnumerable<Diagnostic> Visible(IEnumerable<Diagnostic> found) =>
        found.Where(finding => finding.Severity > DiagnosticSeverity.Hidden);
}
