using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Generator;

namespace ModelGen.TestKit;

/// <summary>
/// Runs the generator the way the compiler does, and checks on every run what every run must satisfy: the second run computes
/// nothing anew, no step keeps the compiler's objects alive, and all code compiles without a warning.
/// </summary>
public static class GeneratorDriverHarness
{
    /// <summary>Runs the generator over one file.</summary>
    public static GeneratorResult Run(string source, HarnessOptions? options = null) => Run([source], options);

    /// <summary>Runs the generator over several files.</summary>
    public static GeneratorResult Run(IReadOnlyList<string> sources, HarnessOptions? options = null)
    {
        options ??= HarnessOptions.Default;
        CSharpCompilation compilation = Compile(sources, options);
        GeneratorDriver driver = Driver(options).RunGenerators(compilation);
        GeneratorRunResult run = Assert.Single(driver.GetRunResult().Results);
        if (run.Exception is { } exception)
            Assert.Fail($"The generator threw: {exception}");

        Incrementality.AssertNothingIsComputedTwice(driver, compilation, options);
        var output = compilation.AddSyntaxTrees(run.GeneratedSources.Select(source => source.SyntaxTree));
        if (options.Compile)
            AssertClean(output);
        return new GeneratorResult(
            [.. run.GeneratedSources.Select(source => new GeneratedSource(source.HintName, source.SourceText.ToString()))],
            run.Diagnostics,
            output,
            run);
    }

    /// <summary>The user's code alone, before any generator.</summary>
    public static CSharpCompilation Compile(IReadOnlyList<string> sources, HarnessOptions options)
    {
        CSharpParseOptions parse = ParseOptions(options);
        return CSharpCompilation.Create(
            options.AssemblyName,
            sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, parse, $"/src/File{index}.cs")),
            FrameworkReferences.User,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                allowUnsafe: true,
                deterministic: true,
                generalDiagnosticOption: ReportDiagnostic.Error,
                nullableContextOptions: NullableContextOptions.Enable,
                specificDiagnosticOptions: options.RequireDocumentation
                    ? []
                    : [new KeyValuePair<string, ReportDiagnostic>("CS1591", ReportDiagnostic.Suppress)]));
    }

    /// <summary>A driver that records its steps.</summary>
    public static GeneratorDriver Driver(HarnessOptions options) => CSharpGeneratorDriver.Create(
        [new ModelGenerator().AsSourceGenerator()],
        additionalTexts: null,
        ParseOptions(options),
        Properties(options),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Build properties as a driver takes them.</summary>
    public static Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptionsProvider Properties(HarnessOptions options) =>
        new GlobalOptionsProvider(options.GlobalOptions);

    // Doc comments are read, so that a broken cref in emitted code is a failure here and not first at a user's desk.
    internal static CSharpParseOptions ParseOptions(HarnessOptions options) =>
        new(options.LanguageVersion, DocumentationMode.Diagnose);

    private static void AssertClean(CSharpCompilation output)
    {
        Diagnostic[] findings = [.. output.GetDiagnostics().Where(finding => finding.Severity >= DiagnosticSeverity.Warning)];
        if (findings.Length == 0)
            return;
        IEnumerable<string> lines = findings.Take(10).Select(finding =>
            $"{finding}\n    {finding.Location.SourceTree?.GetText().Lines[finding.Location.GetLineSpan().StartLinePosition.Line]}");
        Assert.Fail($"{findings.Length} findings in user and generated code:\n{string.Join("\n", lines)}");
    }
}
