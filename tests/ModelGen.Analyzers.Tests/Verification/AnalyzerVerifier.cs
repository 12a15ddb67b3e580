using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ModelGen.Analyzers.Tests.Verification;

/// <summary>Runs the analyzer over a compilation.</summary>
internal static class AnalyzerVerifier
{
    /// <summary>What the analyzer reports, in the order of the source. Fails where it throws.</summary>
    public static Task<IReadOnlyList<Diagnostic>> Analyze(Microsoft.CodeAnalysis.Compilation compilation) =>
        Analyze(compilation, new ModelAnalyzer(), new Dictionary<string, string>());

    /// <summary>What an analyzer reports with build properties, in the order of the source. Fails where it throws.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Analyze(
        Microsoft.CodeAnalysis.Compilation compilation, DiagnosticAnalyzer analyzer, IReadOnlyDictionary<string, string> properties)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new BuildProperties(properties)),
            onAnalyzerException: (exception, _, _) => thrown = exception,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync();
        if (thrown is not null)
            Assert.Fail($"The analyzer threw: {thrown}");
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>Asserts that exactly the marked findings are reported, before generation and after it.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Verify(string markup)
    {
        Markup marked = Markup.Parse(markup);
        IReadOnlyList<Diagnostic> alone = await Analyze(Source.Compile(marked.Source));
        AssertFindings(marked, alone);
        AssertFindings(marked, await Analyze(Source.Generate(marked.Source)));
        return alone;
    }

    private static void AssertFindings(Markup marked, IReadOnlyList<Diagnostic> found)
    {
        string Text(Finding finding) => $"{finding.Id} at {finding.Span}: {marked.Source.Substring(finding.Span.Start, finding.Span.Length)}";
        IEnumerable<Finding> expected = marked.Expected.OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Id, StringComparer.Ordinal);
        Assert.Equal(
            string.Join("\n", expected.Select(Text)),
            string.Join("\n", found.Select(diagnostic => Text(new Finding(diagnostic.Id, diagnostic.Location.SourceSpan)))));
    }
}
