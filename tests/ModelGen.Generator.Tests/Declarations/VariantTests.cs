using ModelGen.Core.Specs;
using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Declarations;

/// <summary>Variants: the same layers and tensor names under another policy.</summary>
public sealed class VariantTests
{
    private static readonly string s_base = Blocks.Pair + """
        [Model, Bits(Weights = 8), Batch(1, 5), Target(Cpu.CortexA72)]
        public sealed partial class Net
        {
            [Input(8)] public partial Layer Image { get; }
            [Repeat(2)] public partial Pair Stage { get; }
            [Prune(Weights = 0.5)] public partial Pair Tail { get; }
            [Dense(3), Bits(Weights = 2)] public partial Layer Logits { get; }
        }

        """;

    [Fact]
    public void A_variant_has_its_bases_layers_and_its_own_policy()
    {
        BuiltModel variant = Declared.Sound(
            s_base + """
            [Variant<Net>, Bits(Weights = 4, Activations = 8)]
            [Policy("Stage", WeightBits = 3), Policy("Stage.1.A", ActivationBits = 2, NoiseTolerance = 0.25), Policy("Logits", Gaussian = true)]
            public sealed partial class Small;
            """,
            "Demo.Small",
            allowed: "MG0017");
        Assert.Equal(
            [
                "Image: input 8 f32 bits(4,8)",
                "Stage.0.In: identity <- Image bits(3,8)",
                "Stage.0.A: dense 2 relu <- Stage.0.In bits(3,8)",
                "Stage.0.B: dense 4 <- Stage.0.A bits(3,8)",
                "Stage.1.In: identity <- Stage.0.B bits(3,8)",
                "Stage.1.A: dense 2 relu <- Stage.1.In bits(3,2) tolerate(0.25)",
                "Stage.1.B: dense 4 <- Stage.1.A bits(3,8)",
                "Tail.In: identity <- Stage.1.B bits(4,8) prune(weights=0.5)",
                "Tail.A: dense 2 relu <- Tail.In bits(4,8) prune(weights=0.5)",
                "Tail.B: dense 4 <- Tail.A bits(4,8) prune(weights=0.5)",
                "Logits: dense 3 <- Tail.B output bits(2,32) gaussian",
            ],
            Declared.Layers(variant));
        ModelSpec spec = variant.Declaration.Spec;
        Assert.Equal(("Demo.Small", "CortexA72", "1,5"), (spec.Name, spec.Target, string.Join(",", spec.Batches)));
        BuiltModel model = Declared.Sound(s_base, allowed: "MG0017");
        Assert.Equal(ModelHashes.Topology(model.Declaration.Spec), ModelHashes.Topology(spec));
    }

    [Fact]
    public void Batch_sizes_and_target_of_a_variant_are_nearer()
    {
        ModelSpec spec = Declared.Sound(
            s_base + "[Variant<Net>, Batch(7), Target(Cpu.NeoverseN1)] public sealed partial class Small;", "Demo.Small").Declaration.Spec;
        Assert.Equal(("NeoverseN1", "1,7"), (spec.Target, string.Join(",", spec.Batches)));
    }

    [Fact]
    public void What_a_variant_leaves_out_is_its_bases()
    {
        BuiltModel variant = Declared.Sound(s_base + "[Variant<Net>, Gaussian] public sealed partial class Small;", "Demo.Small", allowed: "MG0017");
        Assert.Equal("Image: input 8 f32 bits(8,32) gaussian", Declared.Layers(variant)[0]);
        Assert.Equal("Logits: dense 3 <- Tail.B output bits(2,32) gaussian", Declared.Layers(variant)[^1]);
    }

    [Fact]
    public void A_variant_predicts_what_its_base_predicts()
    {
        const string use = """
            public static class Use
            {
                public static string Run()
                {
                    using var parameters = ModelGen.Runtime.SeededParameters.Create(Net.Info, seed: 3);
                    using Net net = Net.Load(parameters);
                    using var again = ModelGen.Runtime.SeededParameters.Create(Small.Info, seed: 3);
                    using Small small = Small.Load(again);
                    float[] image = { 1, -2, 3, -4, 5, -6, 7, -8 }, first = new float[3], second = new float[3];
                    net.Predict(image, first);
                    small.Predict(image, second);
                    return string.Join(" ", first) + "|" + string.Join(" ", second) + "|" + (Net.Info.TopologyHash == Small.Info.TopologyHash);
                }
            }
            """;
        GeneratorResult result = GeneratorDriverHarness.Run(Declared.File(s_base + "[Variant<Net>] public sealed partial class Small;\n" + use), Declared.Options);
        using CompiledAssembly assembly = CompiledAssembly.Of(result);
        string[] parts = ((string)assembly.Assembly.GetType("Demo.Use")!.GetMethod("Run")!.Invoke(null, null)!).Split('|');
        Assert.Equal(parts[0], parts[1]);
        Assert.Contains(parts[0].Split(' '), number => number != "0");
        Assert.Equal("True", parts[2]);
    }

    [Theory]
    [InlineData("[Variant<Pair>] public sealed partial class Small;", "MG0029 : 'Small' cannot be a variant of 'Pair', which is not a model")]
    [InlineData("[Variant<int>] public sealed partial class Small;", "MG0029 : 'Small' cannot be a variant of 'int', which is not a model")]
    [InlineData("[Variant<int[]>] public sealed partial class Small;", "MG0029 : 'Small' cannot be a variant of 'int[]', which is not a model")]
    [InlineData("[Variant<Small>] public sealed partial class Small;", "MG0029 : 'Small' cannot be a variant of 'Small', which is a variant itself")]
    [InlineData("[Variant<Net>] public sealed partial class Other; [Variant<Other>] public sealed partial class Small;", "MG0029 : 'Small' cannot be a variant of 'Other', which is a variant itself")]
    [InlineData("[Variant<Net>] public sealed partial class Small { [Dense(3)] public partial Layer X { get; } }", "MG0030 X: 'X' stands in variant 'Small'; variants declare another policy, never layers")]
    [InlineData("[Variant<Net>] public sealed partial class Small { public partial Pair X { get; } }", "MG0030 X: 'X' stands in variant 'Small'; variants declare another policy, never layers")]
    [InlineData("[Variant<Net>, Policy(\"Stage.2.A\")] public sealed partial class Small;", "MG0031 : [Policy] names 'Stage.2.A', but model 'Net' of variant 'Small' has no such layer")]
    [InlineData("[Variant<Net>, Policy(\"Stag\")] public sealed partial class Small;", "MG0031 : [Policy] names 'Stag', but model 'Net' of variant 'Small' has no such layer")]
    [InlineData("[Variant<Net>, Policy(\"Tail\"), Policy(\"Tail\")] public sealed partial class Small;", "MG0032 : Variant 'Small' has more than one [Policy] for 'Tail'")]
    [InlineData("[Variant<Net>, Policy(null!)] public sealed partial class Small;", "MG0015 : path of [Policy] is null, but must be the path of a layer")]
    [InlineData("[Variant<Net>, Policy(\"Tail\", WeightBits = 12)] public sealed partial class Small;", "MG0015 : WeightBits of [Policy] is 12, but must be 1 to 8, or 32 for floating point")]
    [InlineData("[Variant<Net>] public sealed partial record Small;", "MG0005 : 'Small' cannot be a model, because it is a record: a copy made by 'with' would share its parameters")]
    [InlineData("[Variant<Net>] public sealed partial class Small { public int Info => 3; }", "MG0010 Info: 'Info' is the name of a member that is generated into 'Small'; choose another one")]
    [InlineData("[Variant<Net>, Batch(1, 2000)] public sealed partial class Small;", "MG1017 : 'Demo.Small' has the batch size 2000; 1 to 1024 are allowed")]
    public void What_is_wrong_with_a_variant_is_said(string variant, string expected) =>
        Assert.Equal(expected, string.Join("|", Declared.Reported(s_base + variant, "Demo.Small").Where(text => !text.StartsWith("MG0017", StringComparison.Ordinal))));

    [Fact]
    public void An_error_of_the_base_stops_the_variant_and_is_not_repeated()
    {
        string parse = Blocks.Net("[Dense(3), Relu, Tanh] public partial Layer A { get; }") + "[Variant<Net>] public sealed partial class Small;";
        string graph = Blocks.Net("[Dense(0)] public partial Layer A { get; }") + "[Variant<Net>] public sealed partial class Small;";
        foreach (string source in new[] { parse, graph })
        {
            Assert.Empty(Declared.Reported(source, "Demo.Small"));
            Assert.NotEmpty(Declared.Issues(source, "Demo.Small"));
            Assert.NotEmpty(Declared.Reported(source));
        }
    }

    [Fact]
    public void Policy_by_a_path_belongs_to_variants() => Assert.Equal(
        ["MG0016 : [Policy] has no meaning on 'Net': it names layers of a variant's base by their paths; here the policy stands on the layer"],
        Declared.Reported("[Policy(\"A\", WeightBits = 4)]\n" + Blocks.Net("[Dense(3)] public partial Layer A { get; }")));
}
