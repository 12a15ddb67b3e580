using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Reference.Tests;

public class ReferenceExecutorTests
{
    [Fact]
    public void ComputesANetworkAsByHand()
    {
        Graph graph = new TestGraph().Input(1, 2, 2).Normalize([1, 2], [2, 4]).Flatten().Dense(2, name: "H")
            .Activation(ActivationKind.Relu).Dense(1, bias: false, name: "Y").Build();
        var parameters = new ParameterSet
        {
            ["H.weight"] = [1, 2, 3, 4, -1, 0.5, 0, 0],
            ["H.bias"] = [0.5, 0],
            ["Y.weight"] = [2, 100],
        };

        // Elements alternate between the two channels: (3-1)/2, (6-2)/4, (5-1)/2, (2-2)/4.
        Activations result = new ReferenceExecutor(graph).Forward(parameters, [[3, 6, 5, 2]]);

        Assert.Equal([1, 1, 2, 0], result.Values[1]);
        Assert.Equal([1 + 2 + 6 + 0.5, -0.5], result.Values[3]);
        Assert.Equal([9.5, 0], result.Values[4]);
        Assert.Equal([19], result.Outputs[0]);
    }

    [Fact]
    public void BatchNormalisationIsComputedByItsStatistics()
    {
        Graph graph = new TestGraph().Input(2, 2).BatchNorm(epsilon: 1, name: "N").Build();
        var parameters = new ParameterSet
        {
            ["N.norm.weight"] = [4, -1], ["N.norm.bias"] = [0.5, 0], ["N.norm.mean"] = [1, 2], ["N.norm.variance"] = [3, 0],
        };

        Assert.Equal([4.5, 0, -3.5, 7], new ReferenceExecutor(graph).Forward(parameters, [[3, 2, -1, -5]]).Outputs[0]);
    }

    [Fact]
    public void SumsProductsAndJoinsAreTakenByPositionAndSample()
    {
        Graph graph = new TestGraph().Input(2, 2).Input(2, 1).Input(2)
            .Add(0, 0).Output().Multiply(0, 2).Output().Multiply(2, 2).Output().Concat(0, 1).Output().Build();

        Activations result = new ReferenceExecutor(graph).Forward(
            new ParameterSet(), [[1, 2, 3, 4, 5, 6, 7, 8], [-1, -2, -3, -4], [10, 100, 1000, 0]]);

        Assert.Equal([2, 4, 6, 8, 10, 12, 14, 16], result.Outputs[0]);
        Assert.Equal([10, 200, 30, 400, 5000, 0, 7000, 0], result.Outputs[1]);
        Assert.Equal([100, 10_000, 1_000_000, 0], result.Outputs[2]);
        Assert.Equal([1, 2, -1, 3, 4, -2, 5, 6, -3, 7, 8, -4], result.Outputs[3]);
    }

    [Fact]
    public void PositionsAreNormalisedEachOnItsOwn()
    {
        Graph graph = new TestGraph().Input(2, 2).LayerNorm(epsilon: 3, name: "N").Output()
            .Softmax(from: 0).Output().Softmax(logarithm: true, from: 0).Output().Build();
        var parameters = new ParameterSet { ["N.weight"] = [2, 3], ["N.bias"] = [0.5, -1] };

        // The positions (1, 3) and (7, 7): differences of 1 from the mean 2 and variance 1, differences of 0.
        Activations result = new ReferenceExecutor(graph).Forward(parameters, [[1, 3, 7, 7]]);

        Assert.Equal([-0.5, 0.5, 0.5, -1], result.Outputs[0]);
        double[] softmax = [1 / (1 + Math.Exp(2)), 1 / (1 + Math.Exp(-2)), 0.5, 0.5];
        for (int i = 0; i < softmax.Length; i++)
        {
            Assert.Equal(softmax[i], result.Outputs[1][i], 1e-15);
            Assert.Equal(Math.Log(softmax[i]), result.Outputs[2][i], 1e-15);
        }

        result = new ReferenceExecutor(graph).Forward(parameters, [[1e5, -1e5, -1e300, 0]]);
        Assert.Equal([1, 0, 0, 1], result.Outputs[1]);
        Assert.Equal([0, -2e5, -1e300, 0], result.Outputs[2]);
    }

    [Fact]
    public void SeveralSamplesAreComputedAsEachAlone()
    {
        Graph graph = new TestGraph().Input(3, 2).Convert().Flatten().Dense(5).Activation(ActivationKind.Gelu).Dense(4).Build();
        var random = new SeededRandom(1);
        ParameterSet parameters = RandomValues.Parameters(random, graph);
        double[] inputs = RandomValues.Inputs(random, graph, samples: 3)[0];
        var executor = new ReferenceExecutor(graph);

        double[] all = executor.Forward(parameters, [inputs]).Outputs[0];

        Assert.Equal(12, all.Length);
        for (int sample = 0; sample < 3; sample++)
        {
            double[] alone = executor.Forward(parameters, [inputs[(6 * sample)..(6 * (sample + 1))]]).Outputs[0];
            Assert.Equal(alone, all[(4 * sample)..(4 * (sample + 1))]);
        }
    }

    [Fact]
    public void SeveralInputsAndOutputsKeepTheirOrder()
    {
        Graph graph = new TestGraph().Input(2).Input(3)
            .Dense(1, name: "A", from: 1).Output().Dense(1, name: "B", from: 0).Output().Build();
        ParameterSet parameters = ParameterSet.Zeros(graph);
        parameters["A.weight"] = [1, 1, 1];
        parameters["B.weight"] = [1, 1];

        Activations result = new ReferenceExecutor(graph).Forward(parameters, [[1, 2], [10, 20, 30]]);

        Assert.Equal([60], result.Outputs[0]);
        Assert.Equal([3], result.Outputs[1]);
    }

    [Fact]
    public void NaNReachesTheOutputThroughEveryActivation()
    {
        foreach (ActivationKind kind in ActivationFunctionTests.Elementwise)
        {
            Graph graph = new TestGraph().Input(2).Dense(2).Activation(kind, 0.1).Dense(1).Build();
            ParameterSet parameters = RandomValues.Parameters(new SeededRandom(5), graph);
            Assert.True(double.IsNaN(new ReferenceExecutor(graph).Forward(parameters, [[double.NaN, 1]]).Outputs[0][0]), $"{kind}");
        }
    }

    [Fact]
    public void WrongSizesAndUnknownOperationsAreNamed()
    {
        Graph graph = new TestGraph().Input(2).Dense(3, name: "Logits").Build();
        var executor = new ReferenceExecutor(graph);
        ParameterSet parameters = ParameterSet.Zeros(graph);

        Assert.Contains("1 inputs; 0", Assert.Throws<ArgumentException>(() => executor.Forward(parameters, [])).Message);
        Assert.Contains("Node0", Assert.Throws<ArgumentException>(() => executor.Forward(parameters, [[1, 2, 3]])).Message);
        Activations activations = executor.Forward(parameters, [[1, 2]]);
        Assert.Contains("Out0", Assert.Throws<ArgumentException>(() => executor.Backward(parameters, activations, [[1]])).Message);

        Graph unknown = graph with { Nodes = EquatableArray.Of(graph.Nodes[0] with { Operation = new UnknownOperation() }) };
        Assert.Contains("UnknownOperation", Assert.Throws<NotSupportedException>(() => new ReferenceExecutor(unknown)).Message);
    }

    private sealed record UnknownOperation : Operation;
}
