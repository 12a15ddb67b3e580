using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ModelGen.Benchmarks.Generation;

/// <summary>Runs a toolset after every edit, as an editor does: the generator first, then the analyzers on the open files.</summary>
internal sealed class EditorSession
{
    private readonly EditedProject _project;
    private readonly Toolset _tools;
    private readonly Dictionary<string, SyntaxTree> _generated = [];
    private GeneratorDriver _measured;
    private GeneratorDriver _product;
    private CSharpCompilation _analysed; // an editor, too, holds the last one until the next one is there

    public EditorSession(EditedProject project, Toolset tools)
    {
        _project = project;
        _tools = tools;
        _measured = Driver(tools.Generator);
        _product = Driver(Toolset.OurGenerator());
        _analysed = project.Compilation;
    }

    /// <summary>Generated files of the last run.</summary>
    public int Files => _generated.Count;

    /// <summary>Characters in them.</summary>
    public int Characters => _generated.Values.Sum(tree => tree.Length);

    /// <summary>Runs the toolset on the present text.</summary>
    /// <exception cref="InvalidOperationException">The generator or an analyzer failed, or nothing was generated.</exception>
    public EditTimes Run()
    {
        long start = Stopwatch.GetTimestamp();
        _measured = _measured.RunGenerators(_project.Compilation);
        double generator = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

        _product = _tools.Generator is EmptyGenerator ? _product.RunGenerators(_project.Compilation) : _measured;
        CSharpCompilation compilation = _project.Compilation.AddSyntaxTrees(Generated());
        start = Stopwatch.GetTimestamp();
        CompilationWithAnalyzers run = compilation.WithAnalyzers(_tools.Analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), OnException, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        foreach (SyntaxTree tree in _project.OpenFiles)
            Wait(run.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None));
        double analysis = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        double analyzers = _tools.Analyzers.Sum(analyzer =>
            Wait(run.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).ExecutionTime.TotalMilliseconds);
        _analysed = compilation;
        return new EditTimes(generator, analyzers, analysis);
    }

    private GeneratorDriver Driver(IIncrementalGenerator generator) => CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()], parseOptions: (CSharpParseOptions)_project.Compilation.SyntaxTrees[0].Options);

    // As in an editor, and unlike the driver: a file whose text is the same is the same file.
    private SyntaxTree[] Generated()
    {
        GeneratorRunResult result = _product.GetRunResult().Results[0];
        if (result.Exception is { } error)
            throw new InvalidOperationException($"The generator failed: {error.Message}", error);
        if (result.GeneratedSources.IsEmpty)
            throw new InvalidOperationException("The generator generated nothing.");
        Dictionary<string, SyntaxTree> known = new(_generated);
        _generated.Clear();
        foreach (GeneratedSourceResult source in result.GeneratedSources)
        {
            bool isSame = known.TryGetValue(source.HintName, out SyntaxTree? tree) && tree.GetText() == source.SourceText;
            _generated.Add(source.HintName, isSame ? tree! : source.SyntaxTree);
        }

        return [.. _generated.Values];
    }

    private static void OnException(Exception error, DiagnosticAnalyzer analyzer, Diagnostic diagnostic) =>
        throw new InvalidOperationException($"{analyzer.GetType().Name} failed: {error.Message}", error);

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
