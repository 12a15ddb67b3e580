using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Reference.Tests;

/// <summary>Every gradient against central finite differences of a random linear function of the outputs.</summary>
public class GradientTests
{
    private const double Step = 1e-5;

    public static TheoryData<ActivationKind> Kinds => new(Enum.GetValues<ActivationKind>());

    [Fact]
    public void Convert() => Check(new TestGraph().Input(3, 2, 2).Convert().Build(), 1);

    [Fact]
    public void Flatten() => Check(new TestGraph().Input(3, 2, 2).Flatten().Build(), 2);

    [Fact]
    public void Normalize() => Check(new TestGraph().Input(3, 2, 3).Normalize([0.1, -2, 3], [0.5, 2, 7]).Build(), 3);

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(7, 5, true)]
    [InlineData(5, 7, false)]
    [InlineData(16, 3, true)]
    public void Dense(int inputs, int units, bool bias) => Check(new TestGraph().Input(inputs).Dense(units, bias).Build(), 4);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Activation(ActivationKind kind) => Check(new TestGraph().Input(40).Activation(kind, 0.1).Build(), 5);

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
        ActivationKind[] kinds = Enum.GetValues<ActivationKind>();
        for (int network = 0; network < 40; network++)
        {
            TestGraph graph = new TestGraph().Input(1 + random.Next(3), 1 + random.Next(3), 2);
            if (random.Next(2) == 0)
                graph.Normalize([0.5, -0.25], [2, 0.5]);
            graph.Flatten();
            for (int layer = random.Next(4); layer >= 0; layer--)
                graph.Dense(1 + random.Next(6), random.Next(2) == 0).Activation(kinds[random.Next(kinds.Length)], 0.2);
            Check(graph.Build(), 100 + (ulong)network);
        }
    }

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
        node.Operation is ActivationOperation { Activation.Kind: not ActivationKind.None } &&
        activations.Values[node.Inputs[0]].Any(x => new[] { -3.0, 0, 3, 6 }.Any(kink => Math.Abs(x - kink) < 1e-3)));
}
