using Microsoft.CodeAnalysis;
using ModelGen.Analyzers.Tests.Verification;

namespace ModelGen.Analyzers.Tests.Hardware;

/// <summary>The hidden rule about an activation that is too costly to stand behind every accumulator.</summary>
public sealed class ActivationTests
{
    private static readonly Dictionary<string, string> s_levels = new() { ["build_property.ModelGenIsa"] = "Avx512,Portable" };

    [Trait("Breaks", "MG3005")]
    [Fact]
    public async Task ACostlyActivationIsReportedWithTheNumbersOfItsWidestKernel()
    {
        var found = await AnalyzerVerifier.Verify(Net("{|MG3005:Gelu|}"), s_levels);
        Diagnostic finding = Assert.Single(found);
        Assert.Equal(DiagnosticSeverity.Hidden, finding.Severity);
        Assert.Equal(
            "The activation gelu of 'Hidden' takes about 30 operations; behind each of the 26 accumulators of f32-gemm-13x2v-avx512-gelu it " +
            "would come near the limit of 700 vector definitions per method, so it is applied to the stored tile",
            finding.GetMessage());
    }

    [Trait("Keeps", "MG3005")]
    [Theory]
    [InlineData("Relu")]
    [InlineData("LeakyRelu(0.1)")]
    [InlineData("HardSwish")]
    public async Task ACheapActivationIsFine(string activation) => await AnalyzerVerifier.Verify(Net(activation), s_levels);

    [Fact]
    public async Task AnActivationWithoutAccumulatorsIsFine() => await AnalyzerVerifier.Verify(
        """
        using ModelGen;
        [Model]
        public sealed partial class Net
        {
            [Input(784)] public partial Layer In { get; }
            [Gelu] public partial Layer Out { get; }
        }
        """,
        s_levels);

    [Fact]
    public async Task ALayerOfARepeatedBlockIsReportedOnceAtItsUse() => await AnalyzerVerifier.Verify(
        """
        using ModelGen;
        [Block]
        public sealed partial class Step
        {
            [Input] public partial Layer In { get; }
            [Dense(32), Gelu] public partial Layer Out { get; }
        }
        [Model]
        public sealed partial class Net
        {
            [Input(784)] public partial Layer In { get; }
            [Repeat(3)] public partial Step {|MG3005:Steps|} { get; }
        }
        [Variant<Net>]
        public sealed partial class Same;
        """,
        s_levels);

    private static string Net(string activation) => $$"""
        using ModelGen;
        [Model, Batch(1, 64)]
        public sealed partial class Net
        {
            [Input(784)] public partial Layer In { get; }
            [Dense(128), {{activation}}] public partial Layer Hidden { get; }
            [Dense(10)] public partial Layer Out { get; }
        }
        """;
}
