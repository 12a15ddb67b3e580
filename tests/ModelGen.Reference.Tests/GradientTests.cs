using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;
using ModelGen.Reference.Operations;

namespace ModelGen.Reference.Tests;

/// <summary>Every gradient against central finite differences of a random linear function of the outputs.</summary>
public class GradientTests
{
    private const double Step = 1e-5;

    private static readonly ActivationKind[] Smooth = [ActivationKind.None, ActivationKind.Sigmoid, ActivationKind.Tanh, ActivationKind.Gelu];

    private static ActivationKind[] Elementwise => ActivationFunctionTests.Elementwise;

    /// <summary>At least one graph per kind of operation in the reference's table.</summary>
    private static readonly Dictionary<Type, Graph[]> Samples = new()
    {
        [typeof(InputOperation)] = [new TestGraph().Input(3).Build()],
        [typeof(ConvertOperation)] = [new TestGraph().Input(3, 2, 2).Convert().Build()],
        [typeof(FlattenOperation)] = [new TestGraph().Input(3, 2, 2).Flatten().Build()],
        [typeof(NormalizeOperation)] = [new TestGraph().Input(3, 2, 3).Normalize([0.1, -2, 3], [0.5, 2, 7]).Build()],
        [typeof(DenseOperation)] =
        [
            new TestGraph().Input(1).Dense(1).Build(),
            new TestGraph().Input(7).Dense(5).Build(),
            new TestGraph().Input(5).Dense(7, bias: false).Build(),
            new TestGraph().Input(16).Dense(3).Build(),
        ],
        [typeof(ActivationOperation)] = [.. Elementwise.Select(kind => new TestGraph().Input(40).Activation(kind, 0.1).Build())],
        [typeof(BatchNormOperation)] =
        [
            new TestGraph().Input(5).BatchNorm().Build(),
            new TestGraph().Input(3, 2, 4).BatchNorm(epsilon: 0).Build(),
            new TestGraph().Input(4).Dense(6).BatchNorm().Dense(2).Build(),
        ],
        [typeof(AddOperation)] =
        [
            new TestGraph().Input(2, 3).Input(2, 3).Add(0, 1).Build(),
            new TestGraph().Input(4).Dense(4).Activation(ActivationKind.Tanh).Add(2, 2).Build(),
        ],
        [typeof(MultiplyOperation)] =
        [
            new TestGraph().Input(2, 3).Input(2, 3).Multiply(1, 0).Build(),
            new TestGraph().Input(2, 2, 3).Input(3).Multiply(0, 1).Build(),
            new TestGraph().Input(5).Multiply(0, 0).Build(),
        ],
        [typeof(ConcatOperation)] =
        [
            new TestGraph().Input(2).Input(3).Concat(1, 0, 1).Build(),
            new TestGraph().Input(2, 2, 3).Input(2, 2, 1).Concat(0, 1).Build(),
        ],
        [typeof(LayerNormOperation)] =
        [
            new TestGraph().Input(7).LayerNorm().Build(),
            new TestGraph().Input(2, 3, 4).LayerNorm(epsilon: 0.1).Build(),
            new TestGraph().Input(3, 1).LayerNorm().Build(),
        ],
        [typeof(SoftmaxOperation)] =
        [
            new TestGraph().Input(6).Softmax().Build(),
            new TestGraph().Input(2, 3).Softmax(logarithm: true).Build(),
            new TestGraph().Input(2, 1).Softmax().Build(),
        ],
        [typeof(ConvOperation)] =
        [
            new TestGraph().Input(5, 4, 3).Conv(2, TestGraph.Axis(3, before: 1, after: 1), TestGraph.Axis(2, stride: 3)).Build(),
            new TestGraph().Input(7, 4).Conv(6, TestGraph.Axis(1), TestGraph.Axis(3, dilation: 2, before: 4), groups: 2, bias: false).Build(),
            new TestGraph().Input(3, 3, 2).Conv(4, TestGraph.Axis(1, before: 2, after: 1), TestGraph.Axis(3), groups: 2).Build(),
        ],
        [typeof(PoolOperation)] =
        [
            new TestGraph().Input(5, 4, 3).Pool(PoolKind.Max, TestGraph.Axis(3, stride: 2, before: 1), TestGraph.Axis(2, stride: 3)).Build(),
            new TestGraph().Input(5, 4, 3).Pool(PoolKind.Average, TestGraph.Axis(3, before: 2), TestGraph.Axis(2, after: 1)).Build(),
            new TestGraph().Input(5, 4, 3).Pool(PoolKind.Average, TestGraph.Axis(3, before: 2), TestGraph.Axis(2, after: 1), true).Build(),
            new TestGraph().Input(3, 4, 2).GlobalPool(PoolKind.Average).Build(),
            new TestGraph().Input(9, 2).GlobalPool(PoolKind.Max).Build(),
        ],
        [typeof(PadOperation)] = [new TestGraph().Input(2, 3, 2).Pad(1, 0, 2, 3).Build()],
        [typeof(UpsampleOperation)] = [new TestGraph().Input(2, 3, 2).Upsample(3, 2).Build()],
        [typeof(DepthToSpaceOperation)] = [new TestGraph().Input(2, 3, 18).DepthToSpace(3).Build()],
        [typeof(ChannelShuffleOperation)] = [new TestGraph().Input(2, 3, 6).ChannelShuffle(3).Build()],
    };

    public static TheoryData<string> Operations => new(OperationTable.Default.Kinds.Select(kind => kind.Name));

    [Theory]
    [MemberData(nameof(Operations))]
    public void EveryOperationOfTheTable(string name)
    {
        Type kind = OperationTable.Default.Kinds.Single(kind => kind.Name == name);
        Assert.True(Samples.ContainsKey(kind), $"{name} has no graph here.");
        foreach ((int index, Graph graph) in Samples[kind].Index())
        {
            Assert.Contains(graph.Nodes, node => node.Operation.GetType() == kind);
            Check(graph, 1 + (ulong)index);
        }
    }

    [Fact]
    public void AValueThatIsReadTwiceGathersBothGradients() => Check(
        new TestGraph().Input(3).Dense(4).Activation(ActivationKind.Tanh).Output().Dense(2, from: 1).Output()
            .Dense(3, from: 1).Output().Build(),
        6);

    [Fact]
    public void ASharedParameterGathersBothGradients() => Check(
        new TestGraph().Input(3).Dense(3, name: "Shared").Activation(ActivationKind.Sigmoid).Dense(3, name: "Shared").Build(), 7);

    [Fact]
    public void RandomNetworks()
    {
        var random = new SeededRandom(8);
        for (int network = 0; network < 40; network++)
        {
            TestGraph graph = new TestGraph().Input(1 + random.Next(3), 1 + random.Next(3), 2);
            if (random.Next(2) == 0)
                graph.Normalize([0.5, -0.25], [2, 0.5]);
            graph.Flatten();
            for (int layer = random.Next(4); layer >= 0; layer--)
                graph.Dense(1 + random.Next(6), random.Next(2) == 0).Activation(Elementwise[random.Next(Elementwise.Length)], 0.2);
            Check(graph.Build(), 100 + (ulong)network);
        }
    }

    [Fact]
    public void RandomBranches()
    {
        // Without kinks: behind another one, an activation may always be at its own.
        for (ulong network = 0; network < 40; network++)
            Check(RandomGraphs.Next(new SeededRandom(200 + network), Smooth, epsilon: 0.1), 200 + network);
    }

    [Fact]
    public void RandomChainsOfImageOperations()
    {
        for (ulong network = 0; network < 150; network++)
            Check(RandomImages.Next(new SeededRandom(400 + network), Smooth, epsilon: 0.1), 400 + network);
    }

    [Fact]
    public void ASharedBatchNormalisationGathersBothGradients() => Check(
        new TestGraph().Input(3).Dense(3, name: "Shared").BatchNorm(name: "Shared").Activation(ActivationKind.Tanh)
            .Dense(3, name: "Shared").BatchNorm(name: "Shared").Build(),
        9);

    private static void Check(Graph graph, ulong seed)
    {
        var random = new SeededRandom(seed);
        var executor = new ReferenceExecutor(graph);
        ParameterSet parameters = RandomValues.Parameters(random, graph);
        double[][] inputs = RandomValues.Inputs(random, graph, samples: 2);
        while (NearKink(graph, executor.Forward(parameters, inputs)))
            inputs = RandomValues.Inputs(random, graph, samples: 2);

        Activations activations = executor.Forward(parameters, inputs);
        double[][] weights = activations.Outputs.Select(output => RandomValues.Gaussians(random, output.Length)).ToArray();
        Gradients gradients = executor.Backward(parameters, activations, weights);

        for (int input = 0; input < inputs.Length; input++)
            CheckArray(inputs[input], gradients.Inputs[input], Value, "input " + input);
        foreach (string name in parameters.Names)
            CheckArray(parameters[name], gradients.Parameters[name], Value, name);

        double Value() => executor.Forward(parameters, inputs).Outputs.Zip(weights, (y, w) => y.Zip(w, (a, b) => a * b).Sum()).Sum();
    }

    private static void CheckArray(double[] variables, double[] gradient, Func<double> value, string name)
    {
        Assert.Equal(variables.Length, gradient.Length);
        for (int i = 0; i < variables.Length; i++)
        {
            double kept = variables[i];
            variables[i] = kept + Step;
            double above = value();
            variables[i] = kept - Step;
            double difference = (above - value()) / (2 * Step);
            variables[i] = kept;
            Assert.True(
                Math.Abs(difference - gradient[i]) <= 1e-7 * (1 + Math.Abs(difference)),
                $"{name}[{i}]: {gradient[i]:R}, by differences {difference:R}.");
        }
    }

    private static bool NearKink(Graph graph, Activations activations) => graph.Nodes.Any(node =>
        node.Operation is ActivationOperation { Activation.Kind: var kind } && !Smooth.Contains(kind) &&
        activations.Values[node.Inputs[0]].Any(x => new[] { -3.0, 0, 3, 6 }.Any(kink => Math.Abs(x - kink) < 1e-3)));
}
