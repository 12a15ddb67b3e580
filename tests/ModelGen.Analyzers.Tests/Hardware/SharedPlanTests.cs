using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Analyzers.Tests.Verification;
using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.TestKit;

namespace ModelGen.Analyzers.Tests.Hardware;

/// <summary>Generator and analyzers read one plan: whoever comes first makes it, and nobody makes it again.</summary>
public sealed class SharedPlanTests
{
    private static readonly Dictionary<string, string> s_properties = new() { ["build_property.ModelGenIsa"] = "Avx512,Avx2,Portable" };

    /// <summary>Two batch sizes on three levels.</summary>
    private const int Programs = 6;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhoComesSecondPlansNothing(bool generatorFirst)
    {
        string name = "SharedPlan" + generatorFirst;
        CSharpCompilation compilation = Source.Compile(Net(name));
        var made = new ConcurrentQueue<Program>();
        void Count(Graph graph, Program program)
        {
            if (graph.Name == "Demo." + name)
                made.Enqueue(program);
        }

        Planner.Planned += Count;
        try
        {
            await Read(generatorFirst, compilation);
            Assert.Equal(Programs, made.Count);
            await Read(!generatorFirst, compilation);
            Assert.Equal(Programs, made.Count);
        }
        finally
        {
            Planner.Planned -= Count;
        }
    }

    private static async Task Read(bool generator, CSharpCompilation compilation)
    {
        if (generator)
        {
            GeneratorDriver driver = GeneratorDriverHarness.Driver(new HarnessOptions { GlobalOptions = s_properties })
                .WithUpdatedParseOptions(compilation.SyntaxTrees[0].Options)
                .RunGenerators(compilation);
            Assert.NotEmpty(driver.GetRunResult().Results.Single().GeneratedSources);
            return;
        }

        // The finding is about the plan: it names a kernel of it.
        var found = await AnalyzerVerifier.Analyze(compilation, s_properties);
        Assert.Contains(found, finding => finding.Id == "MG3005" && finding.GetMessage().Contains("avx512", StringComparison.Ordinal));
    }

    private static string Net(string name) => $$"""
        using ModelGen;
        namespace Demo;
        [Model, Batch(1, 32)]
        public sealed partial class {{name}}
        {
            [Input(40)] public partial Layer In { get; }
            [Dense(72), Gelu] public partial Layer Hidden { get; }
            [Dense(10)] public partial Layer Out { get; }
        }
        """;
}
