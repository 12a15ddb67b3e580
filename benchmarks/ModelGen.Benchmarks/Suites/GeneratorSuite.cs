using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Benchmarks.Checking;
using ModelGen.Benchmarks.Generation;
using ModelGen.Benchmarks.Measuring;

namespace ModelGen.Benchmarks.Suites;

/// <summary>
/// The generator's driver on a project of 100 files with one model of 20 layers: from nothing with widths that no plan is remembered for,
/// and after one edit.
/// </summary>
public class GeneratorSuite
{
    // Each gives one of the 20 layers a new width: hardly one keeps its own.
    private const int EditsForNewWidths = 100;

    private EditedProject _project = null!;
    private GeneratorDriver _driver = null!;

    [GlobalSetup]
    public void Open()
    {
        CoreAffinity.Pin();
        _project = new EditedProject(models: 1, layers: 20, files: 100);
        _driver = NewDriver().RunGeneratorsAndUpdateCompilation(_project.Compilation, out Compilation generated, out _);
        if (generated.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new OutputMismatchException($"The generated files do not compile: {error}");
    }

    [IterationSetup(Target = nameof(FirstRun))]
    public void Begin()
    {
        for (int edit = 0; edit < EditsForNewWidths; edit++)
            _project.Edit(EditKind.OneLayer);
        _driver = NewDriver();
    }

    [Benchmark]
    public GeneratorDriver FirstRun() => _driver.RunGenerators(_project.Compilation);

    [IterationSetup(Target = nameof(BodyElsewhere))]
    public void TypeElsewhere() => _project.Edit(EditKind.BodyElsewhere);

    [Benchmark]
    public GeneratorDriver BodyElsewhere() => _driver = _driver.RunGenerators(_project.Compilation);

    [IterationSetup(Target = nameof(OneLayer))]
    public void TypeIntoLayer() => _project.Edit(EditKind.OneLayer);

    [Benchmark]
    public GeneratorDriver OneLayer() => _driver = _driver.RunGenerators(_project.Compilation);

    private GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(
        [Toolset.OurGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)_project.Compilation.SyntaxTrees[0].Options);
}
