using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using ModelGen.Analyzers.Tests.Verification;

namespace ModelGen.Analyzers.Tests.Hardware;

/// <summary>The rule about a declared target whose own level the build leaves out.</summary>
public sealed class TargetTests
{
    private const string Net = """
        using ModelGen;
        [assembly: Target(Cpu.NeoverseN1)]
        [Model, Target(@)]
        public sealed partial class Net
        {
            [Input(784)] public partial Layer In { get; }
            [Dense(128), Relu] public partial Layer Hidden { get; }
            [Dense(10)] public partial Layer Out { get; }
        }
        """;

    [Trait("Breaks", "MG3002")]
    [Theory]
    [InlineData("Cpu.CortexA72", "Portable", "AdvSimd", "Portable in 1.* times the time")]
    [InlineData("Cpu.X64Avx512", "Avx2,Portable", "Avx512", "Avx2 in [12].* times the time")]
    public async Task AMissingLevelIsReportedAtTheTarget(string target, string levels, string fastest, string instead)
    {
        string source = Net.Replace("@", "{|MG3002:" + target + "|}", StringComparison.Ordinal);
        IReadOnlyList<Diagnostic> found = await AnalyzerVerifier.Verify(source, Levels(levels));
        Diagnostic finding = Assert.Single(found, diagnostic => diagnostic.Id == "MG3002");
        Assert.Matches(
            Regex.Escape($"Model 'Net' targets {target[4..]}, whose fastest level is {fastest}, but the build generates only ")
            + $".*; it would run {instead} there$",
            finding.GetMessage());
    }

    [Trait("Keeps", "MG3002")]
    [Theory]
    [InlineData("Cpu.CortexA72", "AdvSimd,Portable")]
    [InlineData("Cpu.X64Avx2", "Avx2,Portable")]
    [InlineData("Cpu.X64Avx512", "")]
    public async Task ALevelThatIsGeneratedIsFine(string target, string levels) =>
        await AnalyzerVerifier.Verify(Net.Replace("@", target, StringComparison.Ordinal), Levels(levels));

    [Fact]
    public async Task ABuildThatCannotRunOnTheTargetAtAllSaysSo()
    {
        var found = await AnalyzerVerifier.Analyze(
            Source.Compile(Net.Replace("@", "Cpu.X64Avx512", StringComparison.Ordinal)), Levels("AdvSimd"));
        Assert.Equal(["MG3002", "MG3004"], found.Select(finding => finding.Id).Order(StringComparer.Ordinal));
        Assert.EndsWith("it would run nothing there", found.Single(finding => finding.Id == "MG3002").GetMessage());
    }

    [Fact]
    public async Task TheTargetOfTheAssemblyIsJudgedToo() => await AnalyzerVerifier.Verify(
        """
        using ModelGen;
        [assembly: Target({|MG3002:Cpu.CortexA53|})]
        [Model]
        public sealed partial class Net
        {
            [Input(4)] public partial Layer In { get; }
            [Dense(2)] public partial Layer Out { get; }
        }
        """,
        Levels("Avx2,Portable"));

    private static Dictionary<string, string> Levels(string levels) => new() { ["build_property.ModelGenIsa"] = levels };
}
