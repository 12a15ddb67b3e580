namespace ModelGen.Generator.Tests.Declarations;

/// <summary>A whole residual network of convolutions: everything in it is understood but the operators that are not built yet.</summary>
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
    public void Convolutions_are_all_that_is_missing()
    {
        string[] Found(string type) => [.. Declared.Reported(Source, "Demo." + type).Where(text => !text.StartsWith("MG0017", StringComparison.Ordinal)).Select(text => text.Split(':')[0])];
        Assert.Equal(["MG0018 A", "MG0018 B"], Found("Basic"));
        Assert.Equal(["MG0018 Skip", "MG0018 A", "MG0018 B"], Found("Down"));
        Assert.Equal(["MG0018 Stem", "MG0018 Pool"], Found("ResNet8"));
        Assert.Empty(Found("ResNet8W4"));
    }

    [Fact]
    public void With_other_operators_it_compiles()
    {
        string dense = System.Text.RegularExpressions.Regex.Replace(Source, @"Conv2D\((\w+), \d(, Stride = Stride)?\)", "Dense($1, Bias = false)")
            .Replace("GlobalAveragePool", "LayerNorm", StringComparison.Ordinal);
        BuiltModel variant = Declared.Sound(dense, "Demo.ResNet8W4", allowed: "MG0017");
        Assert.Equal(
            ["Stage3.Skip: dense 64 nobias <- Stage3.In bits(4,8) prune(channels=0.25)", "Stage3.B: dense 64 nobias batchnorm(1E-05) add(Stage3.Skip) relu <- Stage3.A bits(8,8) prune(channels=0.25)"],
            Declared.Layers(variant).Where(line => line.StartsWith("Stage3.Skip", StringComparison.Ordinal) || line.StartsWith("Stage3.B", StringComparison.Ordinal)));
    }
}
