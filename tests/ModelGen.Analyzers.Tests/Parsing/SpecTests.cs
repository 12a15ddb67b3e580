using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;
using ModelGen.Generator.Parsing;

namespace ModelGen.Analyzers.Tests.Parsing;

/// <summary>What a sound declaration means.</summary>
public sealed class SpecTests
{
    [Fact]
    public void APerceptronIsReadInOrder()
    {
        ModelDeclaration model = Parsed.Model("""
            [Input(28, 28, 1), Normalize(0.13, 0.31)] public partial Layer Image { get; }
            [Relu, Dense(128)] public partial Layer Hidden { get; }
            [Dense(10, Bias = false)] public partial Layer Logits { get; }
            """);

        Assert.Empty(model.Issues);
        Assert.Equal(
            new ModelSpec(
                "Demo.Net",
                EquatableArray.Of(
                    new LayerSpec(
                        "Image",
                        new InputOperator(
                            Shape.Of(28, 28, 1),
                            ElementType.Float32,
                            new Normalization(EquatableArray.Of(0.13), EquatableArray.Of(0.31))),
                        EquatableArray<string>.Empty,
                        Activation.None,
                        IsOutput: false,
                        Policy.Default),
                    new LayerSpec(
                        "Hidden", new DenseOperator(128, Bias: true), EquatableArray.Of("Image"), new Activation(ActivationKind.Relu), false, Policy.Default),
                    new LayerSpec("Logits", new DenseOperator(10, Bias: false), EquatableArray.Of("Hidden"), Activation.None, true, Policy.Default)),
                EquatableArray.Of(1, 16),
                Target: null),
            model.Spec);
    }

    [Theory]
    [InlineData("Relu", ActivationKind.Relu, 0)]
    [InlineData("Relu6", ActivationKind.Relu6, 0)]
    [InlineData("LeakyRelu", ActivationKind.LeakyRelu, 0.01)]
    [InlineData("LeakyRelu(0.2)", ActivationKind.LeakyRelu, 0.2)]
    [InlineData("LeakyRelu(slope: 1)", ActivationKind.LeakyRelu, 1)]
    [InlineData("Sigmoid", ActivationKind.Sigmoid, 0)]
    [InlineData("Tanh", ActivationKind.Tanh, 0)]
    [InlineData("HardSwish", ActivationKind.HardSwish, 0)]
    [InlineData("Gelu", ActivationKind.Gelu, 0)]
    public void AnActivationStandsAloneOrBesideAnOperator(string attribute, ActivationKind kind, double slope)
    {
        ModelDeclaration model = Parsed.Model($$"""
            [Input(4, 3, Element = Element.UInt8)] public partial Layer In { get; }
            [{{attribute}}] public partial Layer A { get; }
            [Flatten] public partial Layer B { get; }
            [{{attribute}}, Dense(units: 2)] public partial Layer C { get; }
            """);

        Assert.Empty(model.Issues);
        Assert.Equal(
            [ElementType.UInt8, new IdentityOperator(), new FlattenOperator(), new DenseOperator(2, Bias: true)],
            model.Spec.Layers.Select(layer => layer.Operator is InputOperator input ? (object)input.Element : layer.Operator));
        Assert.Equal(new Activation(kind, slope), model.Spec.Layers[1].Activation);
        Assert.Equal(new Activation(kind, slope), model.Spec.Layers[3].Activation);
    }

    [Fact]
    public void BranchesAndOutputsAreWhatIsNamed()
    {
        ModelDeclaration model = Parsed.Model("""
            [Input(6)] public partial Layer In { get; }
            [Dense(5)] public partial Layer A { get; }
            [Dense(4), From(nameof(In)), Output] public partial Layer B { get; }
            [Dense(3), From("A"), Output] public partial Layer C { get; }
            [Dense(2), From(nameof(C)), Output] public partial Layer D { get; }
            [Tanh, Output] public partial Layer E { get; }
            """);

        Assert.Empty(model.Issues);
        Assert.Equal(["", "In", "In", "A", "C", "D"], model.Spec.Layers.Select(layer => string.Join(",", layer.Inputs)));
        Assert.Equal(["B", "C", "D", "E"], model.Spec.Layers.Where(layer => layer.IsOutput).Select(layer => layer.Name));
    }

    [Theory]
    [InlineData("Model", "1,16", null)]
    [InlineData("Model, Batch", "1", null)]
    [InlineData("Model, Batch(64, 8, 64), Target(Cpu.NeoverseN1)", "1,8,64", "NeoverseN1")]
    public void BatchSizesAreAscendingAndBeginWithOne(string attributes, string batches, string? target)
    {
        ModelSpec spec = Parsed.Model("[Input(6)] public partial Layer In { get; } [Dense(5)] public partial Layer A { get; }", attributes).Spec;
        Assert.Equal(batches, string.Join(",", spec.Batches));
        Assert.Equal(target, spec.Target);
    }

    [Fact]
    public void TheNearestPolicyWinsAttributeByAttribute()
    {
        ModelDeclaration model = Parsed.Files("""
            using ModelGen;
            [assembly: Bits(Weights = 2), Prune(Channels = 0.5), Noise(Additive = 0.25)]
            namespace Demo;
            [Model, Bits(Weights = 4)] public sealed partial class Net
            {
                [Input(6)] public partial Layer In { get; }
                [Dense(5), Bits(Activations = 8), Gaussian] public partial Layer A { get; }
                [Dense(5), NoiseTolerance(0.1), Noise] public partial Layer B { get; }
            }
            """);

        Assert.All(model.Issues, issue => Assert.Equal("MG0017", issue.Rule.Id));
        var noise = new Noise(0.25, 0, "linear");
        Assert.Equal(new Policy(WeightBits: 32, ActivationBits: 8, PrunedChannels: 0.5, Gaussian: true, Noise: noise), model.Spec.Layers[1].Policy);
        Assert.Equal(new Policy(WeightBits: 4, PrunedChannels: 0.5, NoiseTolerance: 0.1), model.Spec.Layers[2].Policy);
    }

    [Fact]
    public void PropertiesThatAreNoLayersAreLeftAlone()
    {
        ModelDeclaration model = Parsed.Model("""
            [Input(6)] public partial Layer In { get; }
            public int Classes => 5;
            public partial string Title { get; }
            public partial string Title => "five";
            public Layer First => In;
            [Dense(5)] public partial Layer Out { get; }
            """);

        Assert.Empty(model.Issues);
        Assert.Equal(["In", "Out"], model.Properties.Select(property => property.Name));
    }
}
