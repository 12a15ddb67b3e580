using ModelGen.Analyzers.Tests.Verification;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests.CodeFixes;

/// <summary>Fixes of policies that stand in the wrong place.</summary>
public sealed class PolicyFixTests
{
    [Theory]
    [InlineData("[Dense(8), Bits(Weights = 32), Relu]", "[Dense(8), Relu]")]
    [InlineData("[Bits, Dense(8)]", "[Dense(8)]")]
    [InlineData("[Dense(8)] [Bits]", "[Dense(8)]")]
    [InlineData("[Dense(8)]\n    [Bits(Weights = 32)]\n   ", "[Dense(8)]\n   ")]
    public Task ARepeatedPolicyIsRemoved(string before, string after)
    {
        string Whole(string layer) =>
            "using ModelGen;\n[Model, Bits]\npublic sealed partial class Net\n{\n    [Input(6)] public partial Layer In { get; }\n    " + layer +
            " public partial Layer Out { get; }\n}";
        return CodeFixVerifier.Verify(new RemovePolicyCodeFix(), Whole(before), Whole(after));
    }

    [Fact]
    public Task AllRepeatedPoliciesAreRemovedAtOnce()
    {
        string Whole(string policy) => $$"""
            using ModelGen;
            [Model, Bits]
            public sealed partial class Net
            {
                [Input(6)] public partial Layer In { get; }
                [Dense(8){{policy}}] public partial Layer A { get; }
                [Dense(8){{policy}}, Relu] public partial Layer B { get; }
                [Dense(8)] public partial Layer C { get; }
            }
            """;
        return CodeFixVerifier.VerifyAll(new RemovePolicyCodeFix(), Whole(", Bits(Weights = 32)"), Whole(""));
    }

    [Theory]
    [InlineData("[Model]", "[Model, Bits(Weights = 32)]")]
    [InlineData("[Model, Bits(Weights = 4), Batch(1)]", "[Model, Bits(Weights = 32), Batch(1)]")]
    [InlineData("[Model]\n[Batch(1)]", "[Model]\n[Batch(1), Bits(Weights = 32)]")]
    public Task ACommonPolicyMovesToTheModel(string before, string after)
    {
        string Whole(string model, string policy) => $$"""
            using ModelGen;
            {{model}}
            public sealed partial class Net
            {
                [Input(6)] public partial Layer In { get; }
                [Dense(8){{policy}}] public partial Layer A { get; }
                [Dense(8), Relu{{policy}}] public partial Layer B { get; }
            }
            """;
        return CodeFixVerifier.Verify(new MovePolicyCodeFix(), Whole(before, ", Bits(Weights = 32)"), Whole(after, ""));
    }
}
