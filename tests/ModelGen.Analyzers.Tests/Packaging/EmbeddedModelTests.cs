using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Analyzers.Tests.Verification;
using ModelGen.Generator;

namespace ModelGen.Analyzers.Tests.Packaging;

/// <summary>What the generator makes of manifests: a way to load for the models that have one, and nothing anew when one changes.</summary>
public sealed class EmbeddedModelTests
{
    private const string Nets = """
        using ModelGen;
        [Model]
        public sealed partial class Net
        {
            [Input(4)] public partial Layer In { get; }
            [Dense(2)] public partial Layer Out { get; }
        }
        [Variant<Net>] public sealed partial class Other;
        public static class User
        {
            public static Net Run() => Net.LoadEmbedded();
        }
        """;

    [Fact]
    public void OnlyAModelWithAManifestLoadsIt()
    {
        CSharpCompilation compilation = Generate(Nets, new ManifestFile("Net", "a", []));
        Assert.Empty(Source.CompilerErrors(compilation));
        Assert.NotEmpty(Source.Type(compilation, "Net").GetMembers("LoadEmbedded"));
        Assert.Empty(Source.Type(compilation, "Other").GetMembers("LoadEmbedded"));
        Assert.Equal("CS0117", Assert.Single(Source.CompilerErrors(Generate(Nets))).Id);
    }

    [Fact]
    public void AnErroneousModelHasTheMethodToo() => Assert.Empty(
        Source.CompilerErrors(Generate(Nets.Replace("Dense(2)", "Dense(0)", StringComparison.Ordinal), new ManifestFile("Net", "a", []))));

    [Fact]
    public void OtherValuesInAFileComputeNothingAnew()
    {
        CSharpCompilation compilation = Source.Compile(Nets);
        var (before, after) = (new ManifestFile("Net", "a", ["sha256 00"]), new ManifestFile("Net", "a", ["sha256 11"]));
        GeneratorDriver driver = Driver(before).RunGenerators(compilation).ReplaceAdditionalText(before, after).RunGenerators(compilation);
        GeneratorRunResult run = Assert.Single(driver.GetRunResult().Results);
        Assert.All(
            run.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    private static CSharpCompilation Generate(string source, params ManifestFile[] files)
    {
        CSharpCompilation compilation = Source.Compile(source);
        GeneratorDriver driver = Driver(files).RunGeneratorsAndUpdateCompilation(compilation, out Microsoft.CodeAnalysis.Compilation generated, out _);
        Assert.Null(Assert.Single(driver.GetRunResult().Results).Exception);
        return (CSharpCompilation)generated;
    }

    private static CSharpGeneratorDriver Driver(params ManifestFile[] files) => CSharpGeneratorDriver.Create(
        [new ModelGenerator().AsSourceGenerator()],
        files,
        new CSharpParseOptions(LanguageVersion.Preview),
        new BuildProperties(new Dictionary<string, string> { ["build_property.ModelGenIsa"] = "Portable" }),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
