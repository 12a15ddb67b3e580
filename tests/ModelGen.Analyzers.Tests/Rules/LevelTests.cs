using Microsoft.CodeAnalysis;
using ModelGen.Analyzers.Tests.Verification;

namespace ModelGen.Analyzers.Tests.Rules;

/// <summary>The rule about the build property <c>ModelGenIsa</c>.</summary>
public sealed class LevelTests
{
    [Theory]
    [InlineData("Avx3", "'Avx3'", "Avx512, Avx2, AdvSimd, Portable")]
    [InlineData("Portable, Avx3, avx2, SSE, avx3", "'Avx3', 'SSE'", "Avx2, Portable")]
    public async Task AnUnknownLevelIsReportedOnceWithTheKnownOnes(string property, string unknown, string emitted)
    {
        Diagnostic found = Assert.Single(await Analyze(property));
        Assert.Equal(("MG3001", DiagnosticSeverity.Warning, Location.None), (found.Id, found.Severity, found.Location));
        Assert.Equal(
            $"The build property ModelGenIsa names {unknown}, which is no instruction-set level; " +
            $"the levels are Avx512, Avx2, AdvSimd, Portable, and {emitted} will be generated",
            found.GetMessage());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" , ")]
    [InlineData("AVX512,avx2;AdvSimd Portable")]
    public async Task KnownLevelsAreFine(string property) => Assert.Empty(await Analyze(property));

    private static Task<IReadOnlyList<Diagnostic>> Analyze(string property) => AnalyzerVerifier.Analyze(
        Source.Compile("class One;", "class Two;"),
        new LevelAnalyzer(),
        new Dictionary<string, string> { ["build_property.ModelGenIsa"] = property });
}
