using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Analyzers.Tests.Verification;

namespace ModelGen.Analyzers.Tests.Packaging;

/// <summary>The rules about parameter files that the build embeds, by the manifests that it writes of them.</summary>
public sealed class ParametersTests
{
    private const string Nets = """
        using ModelGen;
        namespace Demo
        {
            [Model]
            public sealed partial class Net
            {
                [Input(4)] public partial Layer In { get; }
                [Dense(3), Relu] public partial Layer Hidden { get; }
                [Dense(2)] public partial Layer Out { get; }
            }
            public static partial class Outer
            {
                [Variant<Net>] public sealed partial class Small;
            }
        }
        """;

    private static readonly string[] s_good = ["F32 [3,4] Hidden.weight", "F16 [3] Hidden.bias", "BF16 [2,3] Out.weight", "F32 [2] Out.bias"];

    [Trait("Keeps", "MG8006")]
    [Trait("Keeps", "MG8007")]
    [Trait("Keeps", "MG8008")]
    [Trait("Keeps", "MG8009")]
    [Trait("Keeps", "MG8010")]
    [Trait("Keeps", "MG8011")]
    [Trait("Keeps", "MG8012")]
    [Trait("Keeps", "MG8013")]
    [Fact]
    public async Task FilesThatFitAModelAndItsVariantAreFine() =>
        Assert.Empty(await Analyze(new ManifestFile("Demo.Net", "net.safetensors", s_good), new ManifestFile("Demo.Outer.Small", "small", s_good.Reverse())));

    [Trait("Breaks", "MG8006")]
    [Fact]
    public Task AFileThatCannotBeEmbeddedIsReportedAtItsModel() => AssertAtNet(
        "MG8006: Parameter file 'net.safetensors' cannot be embedded: a, b: expected 8 bytes, got 7.",
        ["problem a, b: expected 8 bytes, got 7."]);

    [Trait("Breaks", "MG8009")]
    [Fact]
    public Task AMissingTensorIsReported() => AssertAtNet(
        "MG8009: 'Net' expects the tensor 'Out.weight' as F32 [2, 3], but 'net.safetensors' has none of that name; " +
            "it has 'Hidden.weight', 'Hidden.bias', 'Out.bias'",
        [.. s_good.Where(line => !line.EndsWith("Out.weight", StringComparison.Ordinal))]);

    [Trait("Breaks", "MG8010")]
    [Fact]
    public Task AnExtraTensorIsReportedWithAnyName() => AssertAtNet(
        "MG8010: 'Net' has no parameter 'the last step', but 'net.safetensors' holds I64 [1] of that name; Ignore on its item leaves it out",
        [.. s_good, "I64 [1] the last step"]);

    [Trait("Breaks", "MG8011")]
    [Fact]
    public Task AMisshapenTensorIsReported() => AssertAtNet(
        "MG8011: 'Net' expects the tensor 'Hidden.weight' in the shape [3, 4], but 'net.safetensors' holds [4, 3]",
        ["F32 [4,3] Hidden.weight", .. s_good[1..]]);

    [Trait("Breaks", "MG8012")]
    [Fact]
    public Task ATensorOfAnotherTypeIsReported() => AssertAtNet(
        "MG8012: 'Net' expects the tensor 'Hidden.weight' as F32, F16 or BF16, but 'net.safetensors' holds I8",
        ["I8 [3,4] Hidden.weight", .. s_good[1..]]);

    [Trait("Breaks", "MG8013")]
    [Fact]
    public async Task AnotherTopologyIsReported()
    {
        Diagnostic found = Assert.Single(await Analyze(new ManifestFile("Demo.Net", "n", ["modelgen.topology 00ff", .. s_good])));
        Assert.Equal("MG8013", found.Id);
        Assert.Matches("^'Net' has the topology [0-9a-f]{8,}, but 'n' was made for 00ff$", found.GetMessage());
    }

    [Fact]
    public async Task TheTopologyOfTheModelIsFine()
    {
        Diagnostic other = Assert.Single(await Analyze(new ManifestFile("Demo.Net", "n", ["modelgen.topology 00ff", .. s_good])));
        string own = other.Properties["1"]!;
        Assert.Empty(await Analyze(new ManifestFile("Demo.Net", "n", ["modelgen.topology " + own, .. s_good])));
    }

    [Trait("Breaks", "MG8007")]
    [Theory]
    [InlineData("Net")]
    [InlineData("demo.net")]
    [InlineData("System.String")]
    public async Task AnUnknownModelIsReportedAtTheProject(string model)
    {
        Diagnostic found = Assert.Single(await Analyze(new ManifestFile(model, "net.safetensors", s_good)));
        Assert.Equal(
            $"MG8007: The project embeds 'net.safetensors' for '{model}', but declares no model of that name; its models are 'Demo.Net', 'Demo.Outer.Small'",
            Text(found));
        Assert.Equal(ManifestFile.Project, found.Location.GetLineSpan().Path);
    }

    [Trait("Breaks", "MG8008")]
    [Fact]
    public async Task TwoFilesForOneModelAreReportedAtTheProject()
    {
        Diagnostic found = Assert.Single(await Analyze(
            new ManifestFile("Demo.Net", "a", s_good), new ManifestFile("Demo.Net", "b", s_good), new ManifestFile("Demo.Outer.Small", "a", s_good)));
        Assert.Equal("MG8008: The project embeds both 'a' and 'b' for 'Demo.Net'; a model has the parameters of one file", Text(found));
        Assert.Equal(ManifestFile.Project, found.Location.GetLineSpan().Path);
    }

    [Fact]
    public async Task AFileOfAnotherNetworkIsNotReportedForEveryTensor() => Assert.Equal(
        5, (await Analyze(new ManifestFile("Demo.Net", "other", Enumerable.Range(0, 100).Select(layer => $"F32 [8] L{layer}.bias")))).Count);

    [Fact]
    public async Task NothingIsSaidAboutParametersWhereTheModelItselfIsWrong()
    {
        CSharpCompilation compilation = Source.Compile(Nets.Replace("Dense(2)", "Dense(0)", StringComparison.Ordinal));
        IReadOnlyList<Diagnostic> found = await AnalyzerVerifier.Analyze(compilation, files: [new ManifestFile("Demo.Net", "n", [])]);
        Assert.DoesNotContain(found, finding => finding.Id.StartsWith("MG80", StringComparison.Ordinal));
    }

    /// <summary>Whatever an additional file holds: no analyzer throws.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("\0\n\r\n  \n")]
    [InlineData("tensor\ntensor F32\ntensor F32 [3]\nfile\nproblem\n")]
    [InlineData("modelgen-parameters 99\nfile a\r\ntensor F32 [99999999999999999999,x] Hidden.weight\r\ntensor   \n")]
    public async Task AnyManifestIsRead(string text) =>
        Assert.All(await Analyze(new ManifestFile("Demo.Net", text)), finding => Assert.StartsWith("MG80", finding.Id));

    [Trait("Breaks", "MG8014")]
    [Fact]
    public async Task AChosenInstructionSetIsReported()
    {
        Diagnostic found = Assert.Single(await InstructionSet("x86-64-v3"));
        Assert.Equal((DiagnosticSeverity.Warning, Location.None), (found.Severity, found.Location));
        Assert.Equal(
            "MG8014: PublishAot compiles for x86-64-v3, because the project sets no IlcInstructionSet; " +
            "the program does not start on older processors, and levels that need more are not used",
            Text(found));
    }

    [Trait("Keeps", "MG8014")]
    [Fact]
    public async Task NoChosenInstructionSetIsFine() => Assert.Empty(await InstructionSet(""));

    private static async Task AssertAtNet(string text, string[] manifest)
    {
        Diagnostic found = Assert.Single(await Analyze(new ManifestFile("Demo.Net", "net.safetensors", manifest)));
        Assert.Equal((text, DiagnosticSeverity.Error), (Text(found), found.Severity));
        Assert.Equal("Net", Nets.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
    }

    private static string Text(Diagnostic found) => $"{found.Id}: {found.GetMessage()}";

    private static Task<IReadOnlyList<Diagnostic>> Analyze(params ManifestFile[] files) =>
        AnalyzerVerifier.Analyze(Source.Compile(Nets), files: files);

    private static Task<IReadOnlyList<Diagnostic>> InstructionSet(string chosen) => AnalyzerVerifier.Analyze(
        Source.Compile(Nets), new Dictionary<string, string> { ["build_property.ModelGenInstructionSet"] = chosen });
}
