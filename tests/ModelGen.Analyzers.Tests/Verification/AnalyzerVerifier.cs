using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ModelGen.Analyzers.Tests.Verification;

/// <summary>Runs the analyzers over a compilation.</summary>
internal static class AnalyzerVerifier
{
    private static readonly Dictionary<string, string> s_noProperties = [];

    /// <summary>Every analyzer that the package brings.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. typeof(ModelAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Sees the findings of every analysis of the test that sets it.</summary>
    public static AsyncLocal<Action<IReadOnlyList<Diagnostic>>?> Observer { get; } = new();

    /// <summary>What the analyzers report with build properties, in the order of the source. Fails where one throws.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Analyze(
        Microsoft.CodeAnalysis.Compilation compilation,
        IReadOnlyDictionary<string, string>? properties = null,
        IEnumerable<AdditionalText>? files = null)
    {
        Exception? thrown = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. files ?? []], new BuildProperties(properties ?? s_noProperties)),
            onAnalyzerException: (exception, _, _) => thrown = exception,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers(All, options).GetAnalyzerDiagnosticsAsync();
        if (thrown is not null)
            Assert.Fail($"An analyzer threw: {thrown}");
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        Observer.Value?.Invoke(found);
        return
        [
            .. found
                .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Asserts that exactly the marked findings are reported, before generation and after it. What is hidden from users unless they ask for
    /// it counts only where its rule is marked.
    /// </summary>
    public static async Task<IReadOnlyList<Diagnostic>> Verify(string markup, IReadOnlyDictionary<string, string>? properties = null)
    {
        Markup marked = Markup.Parse(markup);
        IReadOnlyList<Diagnostic> alone = Visible(await Analyze(Source.Compile(marked.Source), properties));
        Assert.Equal(marked.ExpectedText, marked.Text(alone));
        Assert.Equal(marked.ExpectedText, marked.Text(Visible(await Analyze(Source.Generate(marked.Source), properties))));
        return alone;

        IReadOnlyList<Diagnostic> Visible(IEnumerable<Diagnostic> found) =>
            [.. found.Where(finding => finding.Severity != DiagnosticSeverity.Hidden || marked.Expected.Any(mark => mark.Id == finding.Id))];
    }
}
