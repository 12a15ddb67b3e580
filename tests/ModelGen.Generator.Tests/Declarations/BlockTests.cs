using ModelGen.Core.Specs;
using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Declarations;

/// <summary>What the use of a block means.</summary>
public sealed class BlockTests
{
    [Fact]
    public void A_block_is_expanded_in_the_place_of_its_use() => Assert.Equal(
        [
            "Image: input 8 f32",
            "Stage1.In: identity <- Image",
            "Stage1.A: dense 2 relu <- Stage1.In",
            "Stage1.B: dense 4 <- Stage1.A",
            "Stage2.In: identity <- Stage1.B",
            "Stage2.A: dense 16 relu <- Stage2.In",
            "Stage2.B: dense 32 <- Stage2.A",
            "Logits: dense 10 <- Stage2.B output",
        ],
        Declared.Layers(Declared.Sound(Blocks.Pair + Blocks.Net("""
            public partial Pair Stage1 { get; }
            [With(32)] public partial Pair Stage2 { get; }
            [Dense(10)] public partial Layer Logits { get; }
            """))));

    [Fact]
    public void A_block_nests_and_repeats() => Assert.Equal(
        [
            "Image: input 8 f32",
            "S.In: identity <- Image",
            "S.P.0.In: identity <- S.In",
            "S.P.0.A: dense 3 relu <- S.P.0.In",
            "S.P.0.B: dense 6 <- S.P.0.A",
            "S.P.1.In: identity <- S.P.0.B",
            "S.P.1.A: dense 3 relu <- S.P.1.In",
            "S.P.1.B: dense 6 <- S.P.1.A",
            "S.Tap: dense 1 tanh <- S.P.0.A",
            "S.Out: dense 5 <- S.P.1.B output",
        ],
        Declared.Layers(Declared.Sound(Blocks.Pair + """
            [Block]
            internal sealed partial class Outer
            {
                [Parameter] private const int Width = 3, Times = 3;
                [Input] internal partial Layer In { get; }
                [With(Width * 2), Repeat(Times - 1)] internal partial Pair P { get; }
                [Dense(1), Tanh, From("P.0.A")] internal partial Layer Tap { get; }
                [Dense(5), From(nameof(P)), Output] internal partial Layer Out { get; }
            }

            """ + Blocks.Net("internal partial Outer S { get; }"), allowed: "MG1016")));

    [Fact]
    public void A_block_may_read_several_layers_and_be_an_output() => Assert.Equal(
        [
            "Image: input 8 f32",
            "Other: input 3 f32",
            "A: dense 3 <- Image",
            "M.First: identity <- A",
            "M.Second: identity <- Other",
            "M.Sum: identity add(M.Second) relu <- M.First output",
            "Last: dense 2 <- M.Sum output",
        ],
        Declared.Layers(Declared.Sound("""
            [Block]
            public sealed partial class Merge
            {
                [Input] public partial Layer First { get; }
                [Input] public partial Layer Second { get; }
                [Add(nameof(Second)), Relu, From(nameof(First))] public partial Layer Sum { get; }
            }

            """ + Blocks.Net("""
            [Input(3)] public partial Layer Other { get; }
            [Dense(3), From(nameof(Image))] public partial Layer A { get; }
            [From(nameof(A), nameof(Other)), Output] public partial Merge M { get; }
            [Dense(2), From(nameof(M)), Output] public partial Layer Last { get; }
            """))));

    [Fact]
    public void Properties_describe_the_layers_of_each_use()
    {
        const string use = """
            public static class Use
            {
                public static string Run()
                {
                    Net net = Net.Load(ModelGen.Runtime.SeededParameters.Create(Net.Info, seed: 1));
                    return string.Join("\n", net.Stage.A, net.Stage.Chain.Count, net.Stage.Chain[0] == net.Stage, net.Stage.Chain[2].B,
                        net.Stage.Chain[1].Chain.Count, net.Plain.Chain[0] == net.Plain, net.Plain.B, net.Plain == net.Plain);
                }
            }
            """;
        GeneratorResult result = GeneratorDriverHarness.Run(
            Declared.File(Blocks.Pair + Blocks.Net("[Repeat(3)] public partial Pair Stage { get; }\npublic partial Pair Plain { get; }") + use),
            Declared.Options);
        using CompiledAssembly assembly = CompiledAssembly.Of(result);
        string text = (string)assembly.Assembly.GetType("Demo.Use")!.GetMethod("Run")!.Invoke(null, null)!;
        Assert.Equal(
            ["Stage.0.A: dense 2 relu -> 2", "3", "True", "Stage.2.B: dense 4 -> 4", "1", "True", "Plain.B: dense 4 -> 4", "True"],
            text.Split('\n'));
    }

    [Fact]
    public void Policy_of_a_use_is_between_the_models_and_the_layers()
    {
        BuiltModel built = Declared.Read(
            GeneratorDriverHarness.Run(
                """
                using ModelGen;
                [assembly: Noise(Additive = 0.5), Batch(3)]
                namespace Demo;
                [Block] public sealed partial class Inner
                {
                    [Input] public partial Layer In { get; }
                    [Dense(2)] public partial Layer A { get; }
                    [Dense(2), Bits(Weights = 1)] public partial Layer B { get; }
                }
                [Block] public sealed partial class Outer
                {
                    [Input] public partial Layer In { get; }
                    [Bits(Weights = 2)] public partial Inner X { get; }
                    public partial Inner Y { get; }
                }
                [Model, Bits(Weights = 8), Prune(Channels = 0.5)] public sealed partial class Net
                {
                    [Input(4)] public partial Layer Image { get; }
                    public partial Outer M { get; }
                    [Bits(Weights = 4), Prune(Weights = 0.25)] public partial Outer U { get; }
                }
                """,
                Declared.Options),
            "Demo.Net");
        int Bits(string layer) => built.Declaration.Spec.Layers.Single(candidate => candidate.Name == layer).Policy.WeightBits;
        Assert.Equal([2, 1, 8, 1], new[] { "M.X.A", "M.X.B", "M.Y.A", "M.Y.B" }.Select(Bits));
        Assert.Equal([2, 1, 4, 1], new[] { "U.X.A", "U.X.B", "U.Y.A", "U.Y.B" }.Select(Bits));
        LayerSpec last = built.Declaration.Spec.Layers[^1];
        Assert.Equal((0.0, 0.25, 0.5), (last.Policy.PrunedChannels, last.Policy.PrunedWeights, last.Policy.Noise!.Additive));
        Assert.Equal([1, 3], built.Declaration.Spec.Batches);
    }
}
