using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Reference.Tests.Contract;

/// <summary>The contract of the operations beside dense layers and activations.</summary>
public class BranchContractTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void RandomBranchesKeepTheContract(int folding)
    {
        var random = new SeededRandom(1 + (ulong)folding);
        for (int network = 0; network < 2500; network++)
        {
            Graph graph = RandomGraphs.Next(random, ActivationFunctionTests.Elementwise, epsilon: Math.Pow(10, random.NextDouble(-6, 0)));
            (_, string? broken) = Judge(graph, random, (Folding)folding, Math.Pow(10, random.NextDouble(-2, 2)), 0);
            Assert.True(broken is null, $"Network {network}: {broken}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void RandomImageOperationsKeepTheContract(int folding)
    {
        var random = new SeededRandom(11 + (ulong)folding);
        for (int network = 0; network < 1000; network++)
        {
            Graph graph = RandomImages.Next(random, ActivationFunctionTests.Elementwise, epsilon: Math.Pow(10, random.NextDouble(-6, 0)));
            (_, string? broken) = Judge(graph, random, (Folding)folding, Math.Pow(10, random.NextDouble(-2, 2)), 0);
            Assert.True(broken is null, $"Network {network}: {broken}");
        }
    }

    public static TheoryData<string> Operations => [.. Graphs.Keys];

    // Each with the channels that are given.
    private static readonly Dictionary<string, Func<int, Graph>> Graphs = new()
    {
        ["batchnorm"] = channels => new TestGraph().Input(3, channels).BatchNorm().Build(),
        ["dense, batchnorm"] = channels => new TestGraph().Input(channels).Dense(7).BatchNorm().Build(),
        ["batchnorm, dense"] = channels => new TestGraph().Input(2, channels).BatchNorm().Flatten().Dense(5).Build(),
        ["batchnorm, dense, batchnorm"] = channels => new TestGraph().Input(channels).BatchNorm().Dense(5, bias: false).BatchNorm().Build(),
        ["add"] = channels => new TestGraph().Input(3, channels).Input(3, channels).Add(0, 1).Build(),
        ["multiply"] = channels => new TestGraph().Input(3, channels).Input(channels).Multiply(0, 1).Build(),
        ["layernorm"] = channels => new TestGraph().Input(3, channels).LayerNorm(1e-5).Build(),
        ["softmax"] = channels => new TestGraph().Input(3, channels).Softmax().Build(),
        ["logsoftmax"] = channels => new TestGraph().Input(3, channels).Softmax(logarithm: true).Build(),
        ["conv"] = channels => Image(channels).Conv(2, Padded, Padded).Build(),
        ["conv, batchnorm"] = channels => Image(channels).Conv(2, Padded, Padded).BatchNorm().Build(),
        ["batchnorm, conv"] = channels => Image(channels).BatchNorm().Conv(2, TestGraph.Axis(2), TestGraph.Axis(3)).Build(),
        ["batchnorm, padded conv"] = channels => Image(channels).BatchNorm().Conv(2, Padded, Padded).Build(),
        ["depthwise conv"] = channels => new TestGraph().Input(2, 3, channels).Conv(channels, Padded, Padded, groups: channels, bias: false).Build(),
        ["conv, maximum"] = channels => Image(channels).Conv(2, Padded, Padded).Pool(PoolKind.Max, Padded, Padded).Build(),
        ["mean"] = channels => Image(channels).Pool(PoolKind.Average, Padded, Padded).Build(),
        ["mean with padding"] = channels => Image(channels).Pool(PoolKind.Average, Padded, Padded, countPadding: true).Build(),
        ["global mean"] = channels => new TestGraph().Input(channels, 3).GlobalPool(PoolKind.Average).Build(),
    };

    private static WindowAxis Padded => TestGraph.Axis(3, before: 1, after: 1);

    // A window has nine times as many products; random errors grow more slowly than the bound does.
    private static TestGraph Image(int channels) => new TestGraph().Input(2, 3, 1 + (channels / 9));

    /// <summary>A bound that no execution comes near would prove nothing.</summary>
    [Theory]
    [MemberData(nameof(Operations))]
    public void TheBoundIsKeptAndNotFarFromWhatHappens(string name)
    {
        var random = new SeededRandom(3);
        foreach (int channels in new[] { 1, 2, 3, 17, 64, 300 })
        {
            Graph graph = Graphs[name](channels);
            double worst = 0;
            for (int round = 0; round < 100; round++)
            {
                double scale = Math.Pow(10, random.NextDouble(-2, 1)), offset = round % 3 == 0 ? 0 : random.NextGaussian() * scale * Math.Pow(100, round % 3);
                (double ratio, string? broken) = Judge(graph, random, (Folding)(round % 2), scale, offset);
                Assert.True(broken is null, $"{channels} channels: {broken}");
                worst = Math.Max(worst, ratio);
            }

            // These are exact for a single channel or value.
            bool exact = channels == 1 && name is "layernorm" or "softmax" or "global mean";
            Assert.InRange(worst, exact ? 0 : 5e-3, 1);
        }
    }

    [Theory]
    [InlineData("batchnorm")]
    [InlineData("layernorm")]
    [InlineData("softmax")]
    [InlineData("logsoftmax")]
    public void AForgottenEpsilonOrElementBreaksTheContract(string name)
    {
        var random = new SeededRandom(4);
        Graph graph = Graphs[name](20);
        for (int round = 0; round < 100; round++)
        {
            ParameterSet parameters = RandomValues.Parameters(random, graph);
            double[][] inputs = RandomValues.Inputs(random, graph);
            float[]?[] actual = new SingleExecution(random, Folding.None).Run(WithoutEpsilon(), parameters, Moved(inputs));
            Activations exact = new ReferenceExecutor(graph).Forward(parameters, inputs);
            Fp32Contract contract = Fp32Contract.Of(graph, parameters, exact);
            Assert.Contains(
                Enumerable.Range(0, exact.Outputs[0].Length),
                i => !Fp32Contract.Allows(exact.Outputs[0][i], contract.Outputs[0][i], actual[^1]![i]));
        }

        Graph WithoutEpsilon() => graph with
        {
            Nodes = Core.Common.EquatableArray.Of(graph.Nodes.Select(node => node with
            {
                Operation = node.Operation switch
                {
                    BatchNormOperation => new BatchNormOperation(0),
                    LayerNormOperation => new LayerNormOperation(0),
                    Operation other => other,
                },
            }).ToArray()),
        };

        // For a softmax an element of the first position: all the others of that position depend on it.
        double[][] Moved(double[][] inputs) =>
            name.Contains("softmax") ? [[inputs[0][0] - 0.01, .. inputs[0][1..]]] : inputs;
    }

    /// <summary>The largest error relative to its bound, and the first element beyond it.</summary>
    private static (double Ratio, string? Broken) Judge(Graph graph, SeededRandom random, Folding folding, double scale, double offset)
    {
        ParameterSet parameters = RandomValues.Parameters(random, graph);
        double[][] inputs = RandomValues.Inputs(random, graph);
        foreach (double[] values in inputs)
        {
            for (int i = 0; i < values.Length; i++)
                values[i] = (float)((values[i] * scale) + offset);
        }

        float[]?[] actual = new SingleExecution(random, folding).Run(graph, parameters, inputs);
        Activations exact = new ReferenceExecutor(graph).Forward(parameters, inputs);
        Fp32Contract contract = Fp32Contract.Of(graph, parameters, exact);
        double ratio = 0;
        for (int node = 0; node < graph.Nodes.Count; node++)
        {
            for (int i = 0; i < actual[node]?.Length; i++)
            {
                double expected = exact.Values[node][i], bound = contract.Bounds[node][i], got = actual[node]![i];
                if (!Fp32Contract.Allows(expected, bound, got))
                    return (double.NaN, $"{graph.Nodes[node].Operation} [{i}]: {got:R}, exactly {expected:R}, within {bound:R}");
                if (bound > 0)
                    ratio = Math.Max(ratio, Math.Abs(got - expected) / bound);
            }
        }

        return (ratio, null);
    }
}
