using System.Globalization;
using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Tests.Specs;

public sealed class ModelSpecTextTests
{
    internal const string Digits =
        "modelgen 1\n" +
        "model Demo.Digits\n" +
        "batches 1 16\n" +
        "target CortexA72\n" +
        "Image: input 28x28x1 u8 normalize(33.3;78.6)\n" +
        "Hidden: dense 128 leakyrelu(0.01) <- Image\n" +
        "Logits: dense 10 nobias <- Hidden output bits(4,8) prune(channels=0.25,weights=0.5) gaussian tolerate(0.1) " +
        "noise(0.1,0.05,linear)\n";

    internal static ModelSpec DigitsSpec { get; } = new(
        "Demo.Digits",
        EquatableArray.Of(
            new LayerSpec(
                "Image",
                new InputOperator(
                    Shape.Of(28, 28, 1),
                    ElementType.UInt8,
                    new Normalization(EquatableArray.Of(33.3), EquatableArray.Of(78.6))),
                EquatableArray<string>.Empty,
                Activation.None,
                IsOutput: false,
                Policy.Default),
            new LayerSpec(
                "Hidden",
                new DenseOperator(128, Bias: true),
                EquatableArray.Of("Image"),
                new Activation(ActivationKind.LeakyRelu, 0.01),
                IsOutput: false,
                Policy.Default),
            new LayerSpec(
                "Logits",
                new DenseOperator(10, Bias: false),
                EquatableArray.Of("Hidden"),
                Activation.None,
                IsOutput: true,
                new Policy(4, 8, 0.25, 0.5, 0.1, Gaussian: true, new Noise(0.1, 0.05, "linear")))),
        EquatableArray.Of(1, 16),
        "CortexA72");

    [Fact]
    public void WritesOneLinePerLayerWithSlotsInOrder() => Assert.Equal(Digits, ModelSpecText.Write(DigitsSpec));

    [Fact]
    public void ReadsWhatItWrites() => Assert.Equal(DigitsSpec, ModelSpecText.Parse(Digits));

    [Fact]
    public void TheSlotsStandBetweenOperatorAndInputs()
    {
        var norm = new BatchNorm(1E-05);
        LayerSpec Layer(string name, Operator operation, params string[] inputs) => new(
            name, operation, inputs.ToEquatableArray(), Activation.None, IsOutput: false, Policy.Default);
        var relu = new Activation(ActivationKind.Relu);
        var spec = new ModelSpec(
            "M",
            EquatableArray.Of(
                Layer("A", new InputOperator(Shape.Of(64), ElementType.Float32, null)),
                Layer("B", new DenseOperator(64, Bias: true), "A") with { Norm = norm, Addend = "Skip", Activation = relu, IsOutput = true },
                Layer("C", new MultiplyOperator(), "A", "B") with { Addend = "a b" },
                Layer("D", new ConcatOperator(), "A", "B", "C") with { Norm = new BatchNorm(0) },
                Layer("E", new LayerNormOperator(1E-05), "D") with { Activation = new Activation(ActivationKind.Softmax) },
                Layer("F", new ApplyOperator("Stage.B"), "A") with { Activation = new Activation(ActivationKind.LogSoftmax) }),
            EquatableArray.Of(1),
            Target: null);
        const string Text =
            "modelgen 1\nmodel M\nbatches 1\n" +
            "A: input 64 f32\n" +
            "B: dense 64 batchnorm(1E-05) add(Skip) relu <- A output\n" +
            "C: multiply add(a\\u0020b) <- A,B\n" +
            "D: concat batchnorm(0) <- A,B,C\n" +
            "E: layernorm 1E-05 softmax <- D\n" +
            "F: apply Stage.B logsoftmax <- A\n";
        Assert.Equal(Text, ModelSpecText.Write(spec));
        Assert.Equal(spec, ModelSpecText.Parse(Text));
    }

    public static TheoryData<string, Operator> Images => new()
    {
        { "conv2d 16 3x3", new Conv2DOperator(16, Window(3, 3), 1, Bias: true) },
        {
            "conv2d 16 3x5 stride(2x1) dilation(1x2) pad(1x2x3x4) groups(2) nobias",
            new Conv2DOperator(16, new Window(3, 5, 2, 1, 1, 2, new(PaddingKind.Explicit, 1, 2, 3, 4)), 2, Bias: false)
        },
        {
            "conv1d 16 3 stride(2) dilation(4) pad(8x0) groups(2) nobias",
            new Conv1DOperator(16, new Window(1, 3, 1, 2, 1, 4, new(PaddingKind.Explicit, 0, 8, 0, 0)), 2, Bias: false)
        },
        { "conv1d 16 3 pad(valid)", new Conv1DOperator(16, Window(1, 3) with { Padding = new(PaddingKind.Valid) }, 1, Bias: true) },
        { "depthwise2d 3x3", new DepthwiseConv2DOperator(Window(3, 3), 1, Bias: true) },
        {
            "depthwise2d 3x3 multiplier(2) stride(2x2) pad(valid) nobias",
            new DepthwiseConv2DOperator(new Window(3, 3, 2, 2, 1, 1, new(PaddingKind.Valid)), 2, Bias: false)
        },
        {
            "maxpool2d 2x2 stride(2x2) pad(valid)",
            new Pool2DOperator(PoolKind.Max, new Window(2, 2, 2, 2, 1, 1, new(PaddingKind.Valid)), CountPadding: false)
        },
        { "averagepool2d 3x3 countpadding", new Pool2DOperator(PoolKind.Average, Window(3, 3), CountPadding: true) },
        { "globalaveragepool", new GlobalPoolOperator(PoolKind.Average) },
        { "globalmaxpool", new GlobalPoolOperator(PoolKind.Max) },
        { "pad 1x2x3x4", new PadOperator(1, 2, 3, 4) },
        { "upsample 2x3", new UpsampleOperator(2, 3) },
        { "depthtospace 2", new DepthToSpaceOperator(2) },
        { "channelshuffle 4", new ChannelShuffleOperator(4) },
    };

    [Theory]
    [MemberData(nameof(Images))]
    public void OperatorsOfImagesHaveWordsThatReadBack(string words, Operator operation)
    {
        Assert.Equal(words, ModelSpecText.Write(operation));
        ModelSpec spec = ModelSpecText.Parse($"modelgen 1\nmodel M\nbatches 1\nA: {words} batchnorm(0.001) add(B) relu <- B output\n");
        Assert.Equal(operation, Assert.Single(spec.Layers).Operator);
        Assert.Equal(("B", ActivationKind.Relu), (spec.Layers[0].Addend, spec.Layers[0].Activation.Kind));
    }

    public static TheoryData<Operator> WithoutText =>
    [
        new Pool2DOperator(PoolKind.Max, Window(2, 2), CountPadding: true),
        new Conv1DOperator(16, Window(2, 3), 1, Bias: true),
        new Conv1DOperator(16, Window(1, 3) with { StrideY = 2 }, 1, Bias: true),
        new Conv1DOperator(16, Window(1, 3) with { DilationY = 2 }, 1, Bias: true),
        new Conv1DOperator(16, Window(1, 3) with { Padding = new(PaddingKind.Explicit, 1) }, 1, Bias: true),
        new Conv1DOperator(16, Window(1, 3) with { Padding = new(PaddingKind.Same, Right: 1) }, 1, Bias: true),
        new Conv2DOperator(16, Window(3, 3) with { Padding = new(PaddingKind.Valid, Left: 1) }, 1, Bias: true),
        new DepthwiseConv2DOperator(Window(3, 3) with { Padding = new(PaddingKind.Same, Bottom: 1) }, 1, Bias: true),
    ];

    [Theory]
    [MemberData(nameof(WithoutText))]
    public void NumbersWithoutAMeaningHaveNoText(Operator operation) =>
        Assert.Throws<ArgumentException>(() => ModelSpecText.Write(operation));

    [Fact]
    public void EveryRandomSpecificationComesBackUnchanged()
    {
        var specs = new RandomSpecs(seed: 1);
        for (int i = 0; i < 2000; i++)
        {
            ModelSpec spec = specs.Next();
            string text = ModelSpecText.Write(spec);
            ModelSpec back = ModelSpecText.Parse(text);
            Assert.Equal(spec, back);
            Assert.Equal(text, ModelSpecText.Write(back));
            Assert.DoesNotContain('\r', text);
        }
    }

    [Fact]
    public void TheTextDoesNotDependOnTheCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            foreign.NumberFormat.NumberDecimalSeparator = ",";
            foreign.NumberFormat.NegativeSign = "minus";
            CultureInfo.CurrentCulture = foreign;
            Assert.Equal(Digits, ModelSpecText.Write(DigitsSpec));
            Assert.Equal(DigitsSpec, ModelSpecText.Parse(Digits));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void BlankLinesExtraSpacesAndWindowsLineEndsAreAccepted() =>
        Assert.Equal(DigitsSpec, ModelSpecText.Parse(Digits.Replace("\n", "\r\n\r\n").Replace(" <- ", "   <-  ")));

    [Fact]
    public void EqualNumbersHaveEqualTexts()
    {
        Assert.Equal("0", NumberText.Of(-0.0));
        Assert.Equal("0.30000000000000004", NumberText.Of(0.1 + 0.2));
        Assert.Equal("5E-324", NumberText.Of(double.Epsilon));
        Assert.Equal("-1.5", NumberText.Of(-1.5));
    }

    private static Window Window(int height, int width) => new(height, width, 1, 1, 1, 1, new(PaddingKind.Same));
}
