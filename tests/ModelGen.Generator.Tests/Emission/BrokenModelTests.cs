using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Analyzers;
using ModelGen.Core.Diagnostics;
using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Emission;

/// <summary>
/// A broken declaration still gets all its members: the compiler finds nothing (the harness would fail), and the analyzer's finding
/// is the only one.
/// </summary>
public sealed class BrokenModelTests
{
    [Theory]
    [InlineData(nameof(DiagnosticTable.UnknownInput), "[Input(4)] public partial Layer X { get; } [Dense(3), From(\"Missing\")] public partial Layer Y { get; }")]
    [InlineData(nameof(DiagnosticTable.InvalidUnits), "[Input(4)] public partial Layer X { get; } [Dense(0)] public partial Layer Y { get; }")]
    [InlineData(nameof(DiagnosticTable.ModelWithoutInput), "[Dense(3)] public partial Layer Y { get; }")]
    [InlineData(nameof(DiagnosticTable.TwoActivations), "[Input(4)] public partial Layer X { get; } [Dense(3), Relu, Tanh] public partial Layer Y { get; }")]
    [InlineData(
        nameof(DiagnosticTable.NormalizationChannels),
        "[Input(4), Normalize(new[] { 1.0, 2.0 }, new[] { 1.0, 2.0 })] public partial Layer X { get; } [Dense(3)] public partial Layer Y { get; }")]
    [InlineData(
        nameof(DiagnosticTable.NameClash),
        "[Input(4)] public partial Layer X { get; } [Dense(3)] public partial Layer Y { get; } [Dense(3)] public partial Layer Load { get; }")]
    [InlineData(
        nameof(DiagnosticTable.NameClash),
        "[Input(4)] public partial Layer X { get; } [Dense(3)] public partial Layer Y { get; } public int Info { get; set; }")]
    [InlineData(
        nameof(DiagnosticTable.DuplicateName),
        "[Input(4)] public partial Layer X { get; } [Input(4)] public partial Layer x { get; } [Dense(3), From(\"X\")] public partial Layer Y { get; }")]
    public async Task The_analyzers_error_is_the_only_one(string rule, string body)
    {
        string id = ((DiagnosticRule)typeof(DiagnosticTable).GetProperty(rule)!.GetValue(null)!).Id;
        string source = $$"""
            using ModelGen;

            namespace Demo;

            [Model]
            public sealed partial class Broken
            {
                {{body}}
            }
            """;
        GeneratorResult result = GeneratorDriverHarness.Run(source, HarnessOptions.Default with { BrokenDeclaration = true });
        Assert.Empty(result.Diagnostics);
        GeneratedSource stub = Assert.Single(result.Sources);
        Assert.Contains(id, stub.Text, StringComparison.Ordinal);

        var findings = await result.Compilation.WithAnalyzers([new ModelAnalyzer()]).GetAllDiagnosticsAsync();
        Assert.Equal(id, Assert.Single(findings).Id);
    }

    [Theory]
    [InlineData("[Block] public sealed partial class Broken { [Input] public partial Layer In { get; } [Dense(3), State] public partial Layer A { get; } }", "MG0018")]
    [InlineData("[Block] public sealed partial class Broken { [Dense(3)] public partial Layer A { get; } }", "MG0021")]
    [InlineData("[Variant<int>] public sealed partial class Broken;", "MG0029")]
    [InlineData("[Block, Variant<int>] public sealed partial class Broken { [Input] public partial Layer I { get; } [Dense(3)] public partial Layer A { get; } }", "MG0038")]
    [InlineData("[Block, Model] public sealed partial class Broken { [Input(3)] public partial Layer I { get; } [Dense(3)] public partial Layer A { get; } }", "MG0038")]
    public async Task Blocks_and_variants_are_completed_too(string declaration, string id)
    {
        GeneratorResult result = GeneratorDriverHarness.Run(
            "using ModelGen;\nnamespace Demo;\n" + declaration, HarnessOptions.Default with { BrokenDeclaration = true });
        Assert.Empty(result.Diagnostics);
        Assert.Contains(id, Assert.Single(result.Sources).Text, StringComparison.Ordinal);
        var found = await result.Compilation.WithAnalyzers([new ModelAnalyzer()]).GetAllDiagnosticsAsync();
        Assert.Equal([id], found.Select(finding => finding.Id));
    }

    [Fact]
    public void Calls_of_a_broken_model_compile_too() => GeneratorDriverHarness.Run(
        """
        using ModelGen;

        namespace Demo;

        [Model]
        public sealed partial class Broken
        {
            [Input(4)]
            public partial Layer Image { get; }

            [Dense(3), From("Nothing")]
            public partial Layer Logits { get; }
        }

        public static class Use
        {
            public static void Run(float[] image, float[] logits)
            {
                using Broken net = Broken.Load("broken.safetensors");
                net.Warmup();
                net.Predict(image, logits);
                net.Predict(batch: 2, image, logits);
                using Broken.Session session = net.CreateSession();
                session.Predict(image, logits);
                System.Console.WriteLine($"{Broken.Info.Name} {net.Level} {net.LevelReason} {net.Logits}");
            }
        }
        """,
        HarnessOptions.Default with { BrokenDeclaration = true });
}
