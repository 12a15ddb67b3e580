using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ModelGen.Analyzers.Tests.Verification;

namespace ModelGen.Analyzers.Tests.Rules;

/// <summary>The severity of every kind of rule can be changed in an <c>.editorconfig</c>, of those without a place in a global one.</summary>
public sealed class SeverityTests
{
    /// <summary>One layer nobody uses, one policy that is repeated, one name as a text, one attribute without meaning.</summary>
    private const string Net = """
        using ModelGen;
        [Model, Bits(Weights = 32, Activations = 32)]
        public sealed partial class Net
        {
            [Input(4)] public partial Layer In { get; }
            [Dense(3)] public partial Layer Unused { get; }
            [Dense(2), Bits, From("In")] public partial Layer Out { get; }
        }
        [Model]
        public sealed partial class Broken
        {
            [Input(4)] public partial Layer In { get; }
            [Dense(0)] public partial Layer Out { get; }
        }
        """;

    [Theory]
    [InlineData("MG1009", DiagnosticSeverity.Error)]
    [InlineData("MG1016", DiagnosticSeverity.Warning)]
    [InlineData("MG0034", DiagnosticSeverity.Info)]
    [InlineData("MG0036", DiagnosticSeverity.Hidden)]
    public async Task EverySeverityIsChangedByItsLine(string id, DiagnosticSeverity severity)
    {
        Assert.Equal(severity, (await Find(id, "# nothing"))!.Severity);
        Assert.Equal(DiagnosticSeverity.Error, (await Find(id, $"dotnet_diagnostic.{id}.severity = error"))!.Severity);
        Assert.Equal(DiagnosticSeverity.Warning, (await Find(id, $"dotnet_diagnostic.{id}.severity = warning"))!.Severity);
        Assert.Equal(DiagnosticSeverity.Info, (await Find(id, $"dotnet_diagnostic.{id}.severity = suggestion"))!.Severity);
        Assert.Equal(DiagnosticSeverity.Hidden, (await Find(id, $"dotnet_diagnostic.{id}.severity = silent"))!.Severity);
        Assert.Null(await Find(id, $"dotnet_diagnostic.{id}.severity = none"));
    }

    [Theory]
    [InlineData("MG3001", "Avx3,Portable")]
    [InlineData("MG3003", "AdvSimd,Portable")]
    [InlineData("MG3004", "Avx2")]
    public async Task ARuleAboutTheBuildIsChangedOnlyByAGlobalFile(string id, string levels)
    {
        string none = $"dotnet_diagnostic.{id}.severity = none";
        Assert.NotNull(await Find(id, "[*.cs]\n" + none));
        Assert.Null(await Find(id, "is_global = true\n" + none));

        Task<Diagnostic?> Find(string id, string config) => SeverityTests.Find(id, config, new Dictionary<string, string>
        {
            ["build_property.ModelGenIsa"] = levels,
            ["build_property.RuntimeIdentifier"] = "linux-x64",
        });
    }

    private static Task<Diagnostic?> Find(string id, string line) => Find(id, "[*.cs]\n" + line, properties: null);

    private static async Task<Diagnostic?> Find(string id, string config, Dictionary<string, string>? properties)
    {
        var compilation = Source.Compile(Net);
        var found = await AnalyzerVerifier.Analyze(
            compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new EditorConfig(config))), properties);
        return found.SingleOrDefault(diagnostic => diagnostic.Id == id);
    }

    /// <summary>An <c>.editorconfig</c> beside the sources, or a global one, read by the compiler's own reader.</summary>
    private sealed class EditorConfig(string text) : SyntaxTreeOptionsProvider
    {
        private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create(
            ImmutableArray.Create(AnalyzerConfig.Parse(SourceText.From(text), "/src/.editorconfig")));

        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            _set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            _set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
