namespace ModelGen.Generator.Tests.Declarations;

/// <summary>A whole residual network of convolutions in blocks, and its variant.</summary>
public sealed class DesignTests
{
    private const string Source = """
        [Block]
        public sealed partial class Basic
        {
            [Input]
            public partial Layer In { get; }

            [Conv2D(16, 3), BatchNorm, Relu]
            public partial Layer A { get; }

            [Conv2D(16, 3), BatchNorm, Add(nameof(In)), Relu]
            public partial Layer B { get; }
        }

        [Block]
        public sealed partial class Down
        {
            [Parameter] public const int Width = 32, Stride = 2;

            [Input]
            public partial Layer In { get; }

            [Conv2D(Width, 1, Stride = Stride)]
            public partial Layer Skip { get; }

            [Conv2D(Width, 3, Stride = Stride), BatchNorm, Relu, From(nameof(In))]
            public partial Layer A { get; }

            [Conv2D(Width, 3), BatchNorm, Add(nameof(Skip)), Relu]
            public partial Layer B { get; }
        }

        [Model, Target(Cpu.CortexA72), Bits(Weights = 8, Activations = 8)]
        public sealed partial class ResNet8
        {
            [Input(32, 32, 3)]
            public partial Layer Image { get; }

            [Conv2D(16, 3), BatchNorm, Relu, Bits(Weights = 32)]
            public partial Layer Stem { get; }

            public partial Basic Stage1 { get; }

            [With(32)]
            public partial Down Stage2 { get; }

            [With(64), Prune(Channels = 0.25)]
            public partial Down Stage3 { get; }

            [GlobalAveragePool]
            public partial Layer Pool { get; }

            [Dense(10), Gaussian]
            public partial Layer Logits { get; }
        }

        [Variant<ResNet8>, Bits(Weights = 4, Activations = 8)]
        [Policy("Stage3.B", WeightBits = 8)]
        public sealed partial class ResNet8W4;
        """;

    [Fact]
    public void Biases_before_normalisations_are_all_that_is_said()
    {
        string[] Found(string type) => [.. Declared.Reported(Source, "Demo." + type).Where(text => !text.StartsWith("MG0017", StringComparison.Ordinal)).Select(text => text.Split(':')[0])];
        Assert.Equal(["MG1027 A", "MG1027 B"], Found("Basic"));
        Assert.Equal(["MG1027 A", "MG1027 B"], Found("Down"));
        Assert.Equal(["MG1027 Stage3.A", "MG1027 Stage3.B", "MG1027 Stem"], Found("ResNet8"));
    }

    [Fact]
    public void Every_value_of_a_block_reaches_its_convolutions()
    {
        BuiltModel variant = Declared.Sound(Source.Replace("3), BatchNorm", "3, Bias = false), BatchNorm", StringComparison.Ordinal).Replace("Stride = Stride), BatchNorm", "Stride = Stride, Bias = false), BatchNorm", StringComparison.Ordinal), "Demo.ResNet8W4", allowed: "MG0017");
        Assert.Equal(
            [
                "Stage3.Skip: conv2d 64 1x1 stride(2x2) <- Stage3.In bits(4,8) prune(channels=0.25)",
                "Stage3.A: conv2d 64 3x3 stride(2x2) nobias batchnorm(1E-05) relu <- Stage3.In bits(4,8) prune(channels=0.25)",
                "Stage3.B: conv2d 64 3x3 nobias batchnorm(1E-05) add(Stage3.Skip) relu <- Stage3.A bits(8,8) prune(channels=0.25)",
                "Pool: globalaveragepool <- Stage3.B bits(4,8)",
            ],
            Declared.Layers(variant).Where(line => line.StartsWith("Stage3.", StringComparison.Ordinal) || line.StartsWith("Pool", StringComparison.Ordinal)).Skip(1));
        Assert.Equal(["32x32x16", "16x16x32", "8x8x64", "64"], new[] { "Stem", "Stage2.A", "Stage3.B", "Pool" }.Select(layer => variant.Graph!.Nodes.Last(node => node.Layer == layer).Type.Shape.ToString()));
    }
}
