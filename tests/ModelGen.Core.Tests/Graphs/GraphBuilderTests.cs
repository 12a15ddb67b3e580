using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Tests.Graphs;

public sealed class GraphBuilderTests
{
    [Fact]
    public void DenseFlattensImplicitlyAndNamesItsParameters()
    {
        Graph graph = Models.Graph(
            "Image: input 28x28x1 f32", "Hidden: dense 128 relu <- Image", "Logits: dense 10 nobias <- Hidden output");

        Assert.Equal(
            ["InputOperation", "FlattenOperation", "DenseOperation", "ActivationOperation", "DenseOperation"],
            graph.Nodes.Select(node => node.Operation.GetType().Name));
        Assert.Equal(["Image", "Hidden", "Hidden", "Hidden", "Logits"], graph.Nodes.Select(node => node.Layer));
        Assert.Equal(["28x28x1 f32", "784 f32", "128 f32", "128 f32", "10 f32"], graph.Nodes.Select(node => node.Type.ToString()));
        Assert.Equal(
            [
                new Parameter("Hidden.weight", Shape.Of(128, 784), ParameterRole.Weight),
                new Parameter("Hidden.bias", Shape.Of(128), ParameterRole.Bias),
                new Parameter("Logits.weight", Shape.Of(10, 128), ParameterRole.Weight),
            ],
            graph.Parameters);
        Assert.Equal([new GraphOutput("Logits", 4)], graph.Outputs);
        Assert.Equal([0], graph.Inputs);
    }

    [Fact]
    public void BytesAreConvertedThenNormalisedPerChannel()
    {
        Graph graph = Models.Graph("Image: input 2x2x3 u8 normalize(0.5;1,2,3)", "Out: dense 1 <- Image output");

        Assert.Equal(new TensorType(Shape.Of(2, 2, 3), ElementType.UInt8), graph.Nodes[0].Type);
        Assert.IsType<ConvertOperation>(graph.Nodes[1].Operation);
        Assert.Equal(new TensorType(Shape.Of(2, 2, 3), ElementType.Float32), graph.Nodes[1].Type);
        Assert.Equal(new NormalizeOperation(EquatableArray.Of(0.5, 0.5, 0.5), EquatableArray.Of(1.0, 2, 3)), graph.Nodes[2].Operation);
        Assert.Equal("Image", graph.Nodes[2].Layer);
        Assert.Equal([2], graph.Nodes[3].Inputs);
    }

    [Fact]
    public void BranchesReadTheLayersThatTheyName()
    {
        Graph graph = Models.Graph(
            "Left: input 3 f32", "Right: input 2x2 f32",
            "A: dense 4 tanh <- Left output", "B: dense 5 <- Left", "C: flatten <- Right output",
            "D: identity sigmoid <- B output", "E: dense 1 <- C output");

        Assert.Equal([0, 1], graph.Inputs);
        Assert.Equal(
            [new InputOperation(0), new InputOperation(1)],
            graph.Inputs.Select(input => graph.Nodes[input].Operation).Cast<InputOperation>());
        Assert.Equal(["A", "C", "D", "E"], graph.Outputs.Select(output => output.Layer));
        Assert.Equal([0], graph.Nodes[2].Inputs);
        Assert.Equal([0], graph.Nodes[4].Inputs);
        Node sigmoid = graph.Nodes[graph.Outputs[2].Node];
        Assert.Equal(new ActivationOperation(new Activation(ActivationKind.Sigmoid)), sigmoid.Operation);
        Assert.Equal("B", graph.Nodes[sigmoid.Inputs[0]].Layer);
        Assert.Single(graph.Nodes, node => node.Operation is FlattenOperation);
    }

    [Fact]
    public void AnIdentityWithoutActivationIsItsInputsValue()
    {
        Graph graph = Models.Graph("In: input 3 f32", "Same: identity <- In output");

        Assert.Single(graph.Nodes);
        Assert.Equal([new GraphOutput("Same", 0)], graph.Outputs);
    }

    [Fact]
    public void SlotsFollowTheOperatorInTheirOrder()
    {
        Graph graph = Models.Graph("In: input 4 f32", "A: dense 4 nobias batchnorm(1E-05) add(In) relu <- In output");

        Assert.Equal(
            [
                new InputOperation(0), new DenseOperation(4), new BatchNormOperation(1E-05), new AddOperation(),
                new ActivationOperation(new Activation(ActivationKind.Relu)),
            ],
            graph.Nodes.Select(node => node.Operation));
        Assert.Equal(["", "0", "1", "2,0", "3"], graph.Nodes.Select(node => string.Join(",", node.Inputs)));
        Assert.Equal(
            [
                new Parameter("A.weight", Shape.Of(4, 4), ParameterRole.Weight),
                new Parameter("A.norm.weight", Shape.Of(4), ParameterRole.Scale),
                new Parameter("A.norm.bias", Shape.Of(4), ParameterRole.Bias),
                new Parameter("A.norm.mean", Shape.Of(4), ParameterRole.Mean),
                new Parameter("A.norm.variance", Shape.Of(4), ParameterRole.Variance),
            ],
            graph.Parameters);
    }

    [Fact]
    public void ValuesAreJoinedMultipliedAndNormalisedOverTheLastDimension()
    {
        Graph graph = Models.Graph(
            "L: input 2x3x4 f32", "R: input 2x3x5 f32", "V: input 9 f32", "J: concat <- L,R,L output", "K: concat <- L,R",
            "M: multiply <- K,V", "N: layernorm 0.5 softmax <- M output");

        Assert.Equal(
            ["2x3x4 f32", "2x3x5 f32", "9 f32", "2x3x13 f32", "2x3x9 f32", "2x3x9 f32", "2x3x9 f32", "2x3x9 f32"],
            graph.Nodes.Select(node => node.Type.ToString()));
        Assert.Equal([0, 1, 0], graph.Nodes[3].Inputs);
        Assert.Equal([4, 2], graph.Nodes[5].Inputs);
        Assert.Equal((new LayerNormOperation(0.5), new SoftmaxOperation(false)), (graph.Nodes[6].Operation, graph.Nodes[7].Operation));
        Assert.Equal(
            [
                new Parameter("N.weight", Shape.Of(9), ParameterRole.Scale), new Parameter("N.bias", Shape.Of(9), ParameterRole.Bias),
            ],
            graph.Parameters);
    }

    [Fact]
    public void AnAppliedLayerSharesItsParametersAndNothingElse()
    {
        Graph graph = Models.Graph(
            "In: input 4 f32", "A: dense 4 nobias batchnorm(0.5) add(In) relu <- In", "B: apply A tanh <- A output");

        Node[] shared = [.. graph.Nodes.Where(node => node.Layer == "B")];
        Assert.Equal(
            [new DenseOperation(4), new BatchNormOperation(0.5), new ActivationOperation(new Activation(ActivationKind.Tanh))],
            shared.Select(node => node.Operation));
        Node[] own = [.. graph.Nodes.Where(node => node.Layer == "A")];
        Assert.Equal(own[0].Parameters, shared[0].Parameters);
        Assert.Equal(own[1].Parameters, shared[1].Parameters);
        Assert.Equal(5, graph.Parameters.Count);
    }

    [Fact]
    public void ALayerThatIsOnlyAppliedIsUsed() => Assert.Empty(
        Models.Build("In: input 4 f32", "A: dense 3 <- In", "B: apply A <- In output").Issues);

    [Fact]
    public void EveryNodeFollowsItsInputs()
    {
        Graph graph = Models.Graph(
            "In: input 4x4x2 u8 normalize(1;2)",
            "A: dense 8 gelu <- In", "B: identity relu <- A", "C: dense 2 <- A output", "D: dense 2 <- B output");
        for (int node = 0; node < graph.Nodes.Count; node++)
            Assert.All(graph.Nodes[node].Inputs, input => Assert.InRange(input, 0, node - 1));
    }

    [Fact]
    public void EqualSpecificationsGiveEqualGraphs()
    {
        string[] layers = ["In: input 4x4x2 u8 normalize(1;2)", "A: dense 8 leakyrelu(0.1) <- In output"];
        Assert.Equal(Models.Graph(layers), Models.Graph(layers));
        Assert.Equal(Models.Graph(layers).GetHashCode(), Models.Graph(layers).GetHashCode());
    }

    [Fact]
    public void ThousandsOfLayersAreBuiltWithoutRecursion()
    {
        var layers = new List<string> { "L0: input 1 f32" };
        for (int i = 1; i < 5000; i++)
            layers.Add($"L{i}: identity relu <- L{i - 1}" + (i == 4999 ? " output" : ""));
        Assert.Equal(5000, Models.Graph([.. layers]).Nodes.Count);

        // The same chain closed to a circle.
        layers[1] = "L1: identity relu <- L4999";
        Assert.Contains(Models.Build([.. layers]).Issues, issue => issue.Rule.Id == "MG1003");
    }

    [Fact]
    public void RandomSpecificationsNeverThrow()
    {
        var specs = new Specs.RandomSpecs(seed: 3);
        for (int i = 0; i < 2000; i++)
        {
            GraphResult result = GraphBuilder.Build(specs.Next());
            Assert.Equal(result.Graph is null, result.Issues.Any(issue => issue.Rule.Severity == Severity.Error));
            Assert.All(result.Issues, issue => Assert.DoesNotContain('{', issue.Message));
        }
    }

    [Fact]
    public void CancellationIsObserved() => Assert.Throws<OperationCanceledException>(
        () => GraphBuilder.Build(Specs.ModelSpecTextTests.DigitsSpec, new CancellationToken(canceled: true)));
}
