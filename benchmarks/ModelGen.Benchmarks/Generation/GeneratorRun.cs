extern alias generator;

using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGenerator = generator::ModelGen.Generator.ModelGenerator;

namespace ModelGen.Benchmarks.Generation;

/// <summary>The generator in a compilation that holds one network: first run, then edits.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Preview);
    private static readonly MetadataReference[] References = LoadReferences();

    private readonly int _layers;
    private CSharpCompilation _compilation;
    private SyntaxTree _model;
    private SyntaxTree _unrelated = CSharpSyntaxTree.ParseText("class Unrelated;", Parse);
    private GeneratorDriver _driver = CSharpGeneratorDriver.Create([new ModelGenerator().AsSourceGenerator()], parseOptions: Parse);

    public GeneratorRun(int layers, int width)
    {
        _layers = layers;
        _model = CSharpSyntaxTree.ParseText(ModelSource.Of(layers, width), Parse);
        _compilation = CSharpCompilation.Create(
            "Measured", [_model, _unrelated], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
    }

    /// <summary>Files that the last run gave.</summary>
    public int Files => _driver.GetRunResult().GeneratedTrees.Length;

    /// <summary>Bytes of text that the last run gave.</summary>
    public int Characters => _driver.GetRunResult().GeneratedTrees.Sum(tree => tree.Length);

    /// <summary>Another width of every layer.</summary>
    public void EditModel(int width)
    {
        SyntaxTree edited = CSharpSyntaxTree.ParseText(ModelSource.Of(_layers, width), Parse);
        _compilation = _compilation.ReplaceSyntaxTree(_model, edited);
        _model = edited;
    }

    /// <summary>Another text in a file that has no network.</summary>
    public void EditUnrelated(int number)
    {
        SyntaxTree edited = CSharpSyntaxTree.ParseText($"class Unrelated {{ const int Number = {number}; }}", Parse);
        _compilation = _compilation.ReplaceSyntaxTree(_unrelated, edited);
        _unrelated = edited;
    }

    /// <summary>Runs the generator on the present text.</summary>
    /// <returns>Milliseconds.</returns>
    /// <exception cref="InvalidOperationException">The generator failed, or generated nothing.</exception>
    public double Measure()
    {
        long start = Stopwatch.GetTimestamp();
        _driver = _driver.RunGenerators(_compilation);
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        GeneratorRunResult result = _driver.GetRunResult().Results[0];
        if (result.Exception is { } error)
            throw new InvalidOperationException($"The generator failed: {error.Message}", error);
        return result.GeneratedSources.IsEmpty ? throw new InvalidOperationException("The generator generated nothing.") : milliseconds;
    }

    private static MetadataReference[] LoadReferences()
    {
        string trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        return [.. trusted.Split(Path.PathSeparator).Where(path => IsForUsers(Path.GetFileName(path))).Select(path => MetadataReference.CreateFromFile(path))];
    }

    private static bool IsForUsers(string file) =>
        file.StartsWith("System.", StringComparison.Ordinal) || file.StartsWith("netstandard", StringComparison.Ordinal)
        || file is "ModelGen.Attributes.dll" or "ModelGen.Kernels.dll" or "ModelGen.Runtime.dll";
}
