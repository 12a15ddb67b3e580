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
}
