using Microsoft.CodeAnalysis;
using ModelGen.Analyzers.Tests.Verification;

namespace ModelGen.Analyzers.Tests.Hardware;

/// <summary>The rules about the build property <c>ModelGenIsa</c>, which have no place in the source.</summary>
public sealed class LevelTests
{
    [Trait("Breaks", "MG3001")]
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

    [Trait("Breaks", "MG3003")]
    [Theory]
    [InlineData("AdvSimd,Portable", "linux-x64", "'AdvSimd'")]
    [InlineData("Avx512,Avx2,Portable", "linux-arm64", "'Avx512', 'Avx2'")]
    [InlineData("avx2 Portable", "osx-arm64", "'Avx2'")]
    public async Task ALevelOfAnotherArchitectureIsReported(string property, string identifier, string levels)
    {
        Diagnostic found = Assert.Single(await Analyze(property, identifier));
        Assert.Equal(("MG3003", DiagnosticSeverity.Warning, Location.None), (found.Id, found.Severity, found.Location));
        Assert.Equal($"The build property ModelGenIsa names {levels}, which cannot run on {identifier}", found.GetMessage());
    }

    [Trait("Breaks", "MG3004")]
    [Theory]
    [InlineData("Avx2", "Avx2")]
    [InlineData("avx2;AVX512", "Avx512, Avx2")]
    public async Task ABuildWithoutThePortableLevelIsReported(string property, string levels)
    {
        Diagnostic found = Assert.Single(await Analyze(property));
        Assert.Equal(("MG3004", DiagnosticSeverity.Info, Location.None), (found.Id, found.Severity, found.Location));
        Assert.Equal(
            $"The build generates only {levels}; on other processors, models throw when they are loaded", found.GetMessage());
    }

    [Trait("Keeps", "MG3001")]
    [Trait("Keeps", "MG3003")]
    [Trait("Keeps", "MG3004")]
    [Theory]
    [InlineData("", "")]
    [InlineData(" , ", "linux-arm64")]
    [InlineData("AVX512,avx2;AdvSimd Portable", "")]
    [InlineData("AdvSimd,Portable", "linux-arm64")]
    [InlineData("Avx512,Avx2,Portable", "win-x64")]
    public async Task KnownLevelsAreFine(string property, string identifier) => Assert.Empty(await Analyze(property, identifier));

    private static Task<IReadOnlyList<Diagnostic>> Analyze(string property, string identifier = "") => AnalyzerVerifier.Analyze(
        Source.Compile("class One;", "class Two;"),
        new Dictionary<string, string> { ["build_property.ModelGenIsa"] = property, ["build_property.RuntimeIdentifier"] = identifier });
}
