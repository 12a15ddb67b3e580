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
        foreach (ActivationKind kind in Enum.GetValues<ActivationKind>())
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
