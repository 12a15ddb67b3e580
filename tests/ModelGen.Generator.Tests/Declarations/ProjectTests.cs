using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Declarations;

/// <summary>Projects in which no kernel can be compiled: the classes are completed, and nothing else is emitted.</summary>
public sealed class ProjectTests
{
    private static readonly string s_source = Declared.File(Blocks.Pair + Blocks.Net("public partial Pair U { get; }") + """
        [Variant<Net>] public sealed partial class Small;
        public static class Use
        {
            public static void Run(float[] x, float[] y)
            {
                using Net net = Net.Load("a.safetensors");
                net.Predict(x, y);
                net.Predict(2, x, y);
                using Net.Session session = net.CreateSession();
                System.Console.WriteLine(net.U.Chain.Count);
            }
        }
        """);

    [Fact]
    public void Without_unsafe_code_models_throw_and_blocks_are_whole()
    {
        CSharpCompilation compilation = GeneratorDriverHarness.Compile([s_source], Declared.Options);
        string[] files = Run(compilation.WithOptions(compilation.Options.WithAllowUnsafe(false)));
        Assert.Equal(3, files.Length);
        Assert.Equal(2, files.Count(text => text.Contains("MG8002: '", StringComparison.Ordinal)));
        Assert.Contains(files, text => text.Contains("CompiledBlock(\"In\", \"A\", \"B\")", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_the_run_time_everything_throws()
    {
        CSharpCompilation compilation = GeneratorDriverHarness.Compile([s_source], Declared.Options);
        MetadataReference[] references = [.. compilation.References.Where(reference => reference.Display?.Contains("ModelGen.Runtime", StringComparison.Ordinal) != true)];
        Assert.True(references.Length < compilation.References.Count());
        string[] files = Run(compilation.WithReferences(references));
        Assert.Equal(3, files.Length);
        Assert.All(files, text => Assert.Contains("MG8005: '", text, StringComparison.Ordinal));
    }

    /// <summary>The emitted files; the compilation with them has no error and no warning.</summary>
    private static string[] Run(CSharpCompilation compilation)
    {
        GeneratorDriver driver = GeneratorDriverHarness.Driver(Declared.Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Microsoft.CodeAnalysis.Compilation output, out _);
        Assert.Empty(output.GetDiagnostics().Where(finding => finding.Severity >= DiagnosticSeverity.Warning));
        return [.. driver.GetRunResult().Results[0].GeneratedSources.Select(file => file.SourceText.ToString())];
    }
}
