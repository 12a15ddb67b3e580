namespace ModelGen.Generator.Tests.Declarations;

/// <summary>Slots and wiring: what each attribute fills, whatever the order in which attributes are written.</summary>
public sealed class SlotTests
{
    [Fact]
    public void Every_slot_is_read() => Assert.Equal(
        [
            "Image: input 8 f32",
            "A: dense 8 nobias batchnorm(1E-05) add(Image) relu <- Image",
            "B: identity add(Image) <- A",
            "C: multiply sigmoid <- B,A",
            "D: concat <- A,B,C",
            "E: layernorm 0.001 softmax <- D",
            "F: apply A gelu <- C",
            "G: identity batchnorm(0.5) logsoftmax <- F output",
            "H: dense 3 <- E output",
        ],
        Declared.Layers(Declared.Sound(Blocks.Net("""
            [Relu, Add(nameof(Image)), BatchNorm, Dense(8, Bias = false)] public partial Layer A { get; }
            [Add(nameof(Image))] public partial Layer B { get; }
            [Sigmoid, Multiply(nameof(A))] public partial Layer C { get; }
            [Concat, From(nameof(A), nameof(B), nameof(C))] public partial Layer D { get; }
            [LayerNorm(Epsilon = 1e-3), Softmax, From(nameof(D))] public partial Layer E { get; }
            [Apply(nameof(A)), Gelu, From(nameof(C))] public partial Layer F { get; }
            [BatchNorm(Epsilon = 0.5), LogSoftmax, Output, From(nameof(F))] public partial Layer G { get; }
            [Dense(3), Output, From(nameof(E))] public partial Layer H { get; }
            """))));

    [Fact]
    public void Naming_the_other_branch_is_naming_an_input() => Assert.Equal(
        ["A: dense 4 <- Image", "B: dense 4 <- Image", "C: dense 4 add(A) <- B", "D: multiply <- C,A output"],
        Declared.Layers(Declared.Sound(Blocks.Net("""
            [Dense(4)] public partial Layer A { get; }
            [Dense(4), From(nameof(Image))] public partial Layer B { get; }
            [Dense(4), Add(nameof(A))] public partial Layer C { get; }
            [Multiply(nameof(A))] public partial Layer D { get; }
            """))).Skip(1));

    [Fact]
    public void Joining_the_layer_before_with_others_is_no_branch() => Assert.Equal(
        ["A: dense 4 <- Image", "B: concat <- Image,A", "C: dense 2 <- B output"],
        Declared.Layers(Declared.Sound(Blocks.Net("""
            [Dense(4)] public partial Layer A { get; }
            [Concat, From(nameof(Image), nameof(A))] public partial Layer B { get; }
            [Dense(2)] public partial Layer C { get; }
            """))).Skip(1));

    [Theory]
    [InlineData("[BatchNorm, Apply(nameof(A))] public partial Layer B { get; }", "MG0016 B: [BatchNorm] has no meaning on 'B': the layer that is applied brings its own batch normalisation, or none")]
    [InlineData("[Dense(3), Multiply(nameof(A))] public partial Layer B { get; }", "MG0012 B: Layer 'B' has the operators [Dense] and [Multiply]; declare a layer for each")]
    [InlineData("[Softmax, Relu] public partial Layer B { get; }", "MG0013 B: Layer 'B' has the activations [Softmax] and [Relu]; declare a layer for each")]
    [InlineData("[Add(null!)] public partial Layer B { get; }", "MG0015 B: layer of [Add] is null, but must be the name of a layer")]
    [InlineData("[Dense(3), State] public partial Layer B { get; }", "MG0018 B: [State] on 'B' is not supported yet, so the model cannot be compiled")]
    [InlineData("[Input(4), BatchNorm, Add(nameof(A))] public partial Layer B { get; }", "MG0016 B: [BatchNorm] has no meaning on 'B': an input is passed on as it is; declare a layer for it|MG0016 B: [Add] has no meaning on 'B': an input is passed on as it is; declare a layer for it")]
    [InlineData("[Output] public partial Layer B { get; }", "MG0014 B: Layer 'B' has neither an operator nor an activation, so it is not said what it computes")]
    [InlineData("[Dense(8), Add(\"Nobody\")] public partial Layer B { get; }", "MG1001 B: 'B' reads 'Nobody', but no layer has that name")]
    public void What_does_not_belong_together_is_said(string layer, string expected) =>
        Assert.Equal(expected, string.Join("|", Declared.Reported(Blocks.Net("[Dense(8)] public partial Layer A { get; } " + layer))));
}
