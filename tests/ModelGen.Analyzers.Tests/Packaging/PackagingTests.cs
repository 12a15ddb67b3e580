using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Analyzers.Tests.Verification;
using ModelGen.Generator;

namespace ModelGen.Analyzers.Tests.Packaging;

/// <summary>The rules about the project around a model.</summary>
public sealed class PackagingTests
{
    private const string Net = """
        using ModelGen;
        [Model]
        public sealed partial class Net
        {
            [Input(4)] public partial Layer In { get; }
            [Dense(2)] public partial Layer Out { get; }
        }
        """;

    private const string Block = """
        using ModelGen;
        [Block]
        public sealed partial class Step
        {
            [Input] public partial Layer In { get; }
            [Dense(2)] public partial Layer Out { get; }
        }
        """;

    private static Version Generator => typeof(ModelGenerator).Assembly.GetName().Version!;

    [Trait("Breaks", "MG8001")]
    [Fact]
    public async Task ARunTimeOfAnotherVersionIsReported()
    {
        Diagnostic found = await Single(WithRuntime("7.3.1.0"));
        Assert.Equal(
            ("MG8001", $"The generator is version {Generator.ToString(3)}, but the referenced ModelGen.Runtime is 7.3.1; both come from one " +
                "package and must agree in the first two numbers"),
            (found.Id, found.GetMessage()));
    }

    [Trait("Keeps", "MG8001")]
    [Fact]
    public async Task ARunTimeWithAnotherThirdNumberIsFine() =>
        Assert.Empty(await AnalyzerVerifier.Analyze(WithRuntime($"{Generator.Major}.{Generator.Minor}.{Generator.Build + 5}.9")));

    [Trait("Breaks", "MG8002")]
    [Fact]
    public async Task ForbiddenUnsafeCodeIsReported()
    {
        CSharpCompilation compilation = Source.Compile(Net);
        Diagnostic found = await Single(compilation.WithOptions(compilation.Options.WithAllowUnsafe(false)));
        Assert.Equal("MG8002", found.Id);
    }

    [Trait("Breaks", "MG8003")]
    [Theory]
    [InlineData(LanguageVersion.CSharp12, "12.0")]
    [InlineData(LanguageVersion.CSharp13, "13.0")]
    public async Task AnOldLanguageIsReported(LanguageVersion version, string text)
    {
        Diagnostic found = await Single(Source.Compile(version, Net));
        Assert.Equal(("MG8003", $"ModelGen needs C# 14 or later, but the project's LangVersion is {text}"), (found.Id, found.GetMessage()));
    }

    [Trait("Breaks", "MG8004")]
    [Theory]
    [InlineData("net8.0")]
    [InlineData("net9.0-windows")]
    [InlineData("netstandard2.0")]
    [InlineData("netcoreapp3.1")]
    [InlineData("net48")]
    [InlineData("net472")]
    public async Task AnOldFrameworkIsReported(string framework)
    {
        // What also follows from an old framework is not reported beside it.
        CSharpCompilation compilation = Source.Compile(Net);
        Diagnostic found = await Single(compilation.WithReferences(WithoutRuntime(compilation)), Framework(framework));
        Assert.Equal(("MG8004", $"ModelGen needs .NET 10 or later, but the project targets {framework}"), (found.Id, found.GetMessage()));
    }

    [Trait("Keeps", "MG8002")]
    [Trait("Keeps", "MG8003")]
    [Trait("Keeps", "MG8004")]
    [Trait("Keeps", "MG8005")]
    [Theory]
    [InlineData("net10.0")]
    [InlineData("net10.0-android")]
    [InlineData("net11.0")]
    [InlineData("")]
    [InlineData("uap10.0")]
    [InlineData("net")]
    public async Task ANewOrUnknownFrameworkIsFine(string framework) =>
        Assert.Empty(await AnalyzerVerifier.Analyze(Source.Compile(Net), Framework(framework)));

    [Trait("Breaks", "MG8005")]
    [Fact]
    public async Task AMissingRunTimeIsReported()
    {
        CSharpCompilation compilation = Source.Compile(Net);
        Diagnostic found = await Single(compilation.WithReferences(WithoutRuntime(compilation)));
        Assert.Equal("MG8005", found.Id);
        Assert.StartsWith("'Net' cannot be compiled, because the project does not reference ModelGen.Runtime", found.GetMessage());
    }

    [Theory]
    [InlineData(true, "MG8005")]
    [InlineData(false, "MG8002")]
    public async Task AnObstacleIsReportedOnceAtTheFirstNetwork(bool allowUnsafe, string id)
    {
        CSharpCompilation compilation = Source.Compile(Block, Net, "[ModelGen.Variant<Net>] public sealed partial class Small;");
        if (allowUnsafe)
            compilation = compilation.WithReferences(WithoutRuntime(compilation));
        Diagnostic found = await Single(compilation.WithOptions(compilation.Options.WithAllowUnsafe(allowUnsafe)));
        Assert.Equal(id, found.Id);
        Assert.StartsWith("'Net' cannot be compiled", found.GetMessage());
    }

    [Fact]
    public async Task ABlockAloneNeedsTheRunTimeButNoUnsafeCode()
    {
        CSharpCompilation compilation = Source.Compile(Block);
        compilation = compilation.WithOptions(compilation.Options.WithAllowUnsafe(false));
        Assert.Empty(await AnalyzerVerifier.Analyze(compilation));
        Diagnostic found = Assert.Single(await AnalyzerVerifier.Analyze(compilation.WithReferences(WithoutRuntime(compilation))));
        Assert.StartsWith("'Step' cannot be compiled", found.GetMessage());
    }

    [Fact]
    public async Task AProjectWithoutModelsIsLeftAlone()
    {
        CSharpCompilation compilation = Source.Compile("class One;");
        Assert.Empty(await AnalyzerVerifier.Analyze(compilation.WithReferences(WithoutRuntime(compilation)), Framework("net8.0")));
    }

    private static async Task<Diagnostic> Single(
        Microsoft.CodeAnalysis.Compilation compilation, IReadOnlyDictionary<string, string>? properties = null)
    {
        Diagnostic found = Assert.Single(await AnalyzerVerifier.Analyze(compilation, properties));
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        Assert.Equal("Net", Net.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
        return found;
    }

    private static Dictionary<string, string> Framework(string name) => new() { ["build_property.TargetFramework"] = name };

    /// <summary>The model with a stand-in for the run time, which is all that the rule looks at.</summary>
    private static CSharpCompilation WithRuntime(string version)
    {
        CSharpCompilation compilation = Source.Compile(Net);
        IEnumerable<MetadataReference> others = WithoutRuntime(compilation);
        CSharpCompilation runtime = CSharpCompilation.Create(
            "ModelGen.Runtime",
            [
                CSharpSyntaxTree.ParseText(
                    $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")] namespace ModelGen.Runtime; public class LoadedNetwork;"),
            ],
            others,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return compilation.WithReferences(others.Append(runtime.ToMetadataReference()));
    }

    private static IEnumerable<MetadataReference> WithoutRuntime(CSharpCompilation compilation) =>
        compilation.References.Where(reference => Path.GetFileName(reference.Display) != "ModelGen.Runtime.dll");
}
