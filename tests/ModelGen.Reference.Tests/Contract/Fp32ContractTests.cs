using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Reference.Tests.Contract;

public class Fp32ContractTests
{
    private static readonly ActivationKind[] Kinds = ActivationFunctionTests.Elementwise;

    [Fact]
    public void ADenseLayerMayBeOffByTheStatedFormula()
    {
        Graph graph = new TestGraph().Input(3).Dense(1, name: "L").Build();
        var parameters = new ParameterSet { ["L.weight"] = [1, -2, 0.5], ["L.bias"] = [-4] };
        Activations activations = new ReferenceExecutor(graph).Forward(parameters, [[8, 3, -2]]);

        // Σ|w x| + |b| = 8 + 6 + 1 + 4.
        double expected = 2 * (3 + 2) * Math.Pow(2, -24) * 19;
        Assert.Equal(expected, Fp32Contract.Of(graph, parameters, activations).Outputs[0][0], 1e-20);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void ThousandsOfThirtyTwoBitNetworksKeepTheContract(int folding)
    {
        var random = new SeededRandom(1 + (ulong)folding);
        for (int network = 0; network < 1500; network++)
        {
            (Graph graph, ParameterSet parameters, double[][] inputs) = Network(random);
            float[]?[] actual = new SingleExecution(random, (Folding)folding).Run(graph, parameters, inputs);
            string? broken = FirstBroken(graph, parameters, inputs, actual);
            Assert.True(broken is null, $"Network {network}: {broken}");
        }
    }

    [Fact]
    public void OneProductLeftOutBreaksTheContract()
    {
        var random = new SeededRandom(7);
        int broken = 0;
        for (int round = 0; round < 300; round++)
        {
            (Graph graph, ParameterSet parameters, double[][] inputs) = Normalized(random, inputs: 20 + random.Next(500), units: 1);
            ParameterSet wrong = parameters.Clone();
            wrong["L.weight"][random.Next(wrong["L.weight"].Length)] = 0;
            float[]?[] actual = new SingleExecution(random, Folding.Double).Run(graph, wrong, inputs);
            broken += FirstBroken(graph, parameters, inputs, actual) is null ? 0 : 1;
        }

        // A product can be too small to matter: 1 in 50 is below the bound of the longest rows.
        Assert.InRange(broken, 290, 300);
    }

    [Theory]
    [InlineData(16, 320)] // bfloat16
    [InlineData(13, 60)] // float16's 10 bits of fraction; the bound grows with the length of a row faster than random errors do
    public void NarrowerWeightsBreakTheContract(int droppedBits, int longestRow)
    {
        var random = new SeededRandom(8);
        for (int round = 0; round < 200; round++)
        {
            int length = 20 + random.Next(longestRow - 20);
            (Graph graph, ParameterSet parameters, double[][] inputs) = Normalized(random, length, units: 32);
            ParameterSet wrong = parameters.Clone();
            wrong["L.weight"] = Array.ConvertAll(wrong["L.weight"], w => Narrow((float)w, droppedBits));
            float[]?[] actual = new SingleExecution(random, Folding.Double).Run(graph, wrong, inputs);
            Assert.NotNull(FirstBroken(graph, parameters, inputs, actual));
        }
    }

    [Fact]
    public void ASwappedPairOfWeightsInADeepNetworkBreaksTheContract()
    {
        var random = new SeededRandom(9);
        int broken = 0;
        for (int round = 0; round < 100; round++)
        {
            Graph graph = new TestGraph().Input(64).Normalize([0.13], [0.31]).Dense(48, name: "A").Activation(ActivationKind.Relu)
                .Dense(32, name: "B").Activation(ActivationKind.Gelu).Dense(10).Build();
            ParameterSet parameters = Scaled(random, graph);
            double[][] inputs = [Pixels(random, 64)];
            ParameterSet wrong = parameters.Clone();
            double[] weight = wrong["B.weight"];
            int place = random.Next(weight.Length - 1);
            (weight[place], weight[place + 1]) = (weight[place + 1], weight[place]);
            float[]?[] actual = new SingleExecution(random, Folding.Double).Run(graph, wrong, inputs);
            broken += FirstBroken(graph, parameters, inputs, actual) is null ? 0 : 1;
        }

        Assert.InRange(broken, 60, 100); // Half of the hidden units are 0: a swap between two of those changes nothing.
    }

    [Fact]
    public void NearTheMeanAFoldedNormalisationIsStillCovered()
    {
        // x is within a thousandth of the largest mean that folds: the folded form cancels what the plain form never adds.
        var random = new SeededRandom(10);
        int outsidePlainBound = 0;
        for (int round = 0; round < 200; round++)
        {
            Graph graph = new TestGraph().Input(50).Normalize([2], [0.5]).Dense(1, name: "L").Build();
            ParameterSet parameters = RandomValues.Parameters(random, graph);
            parameters["L.bias"][0] = 0;
            double[] x = RandomValues.Gaussians(random, 50).Select(value => (double)(float)(2 + (0.001 * value))).ToArray();
            float[]?[] actual = new SingleExecution(random, Folding.Single).Run(graph, parameters, [x]);
            Assert.Null(FirstBroken(graph, parameters, [x], actual));

            Activations exact = new ReferenceExecutor(graph).Forward(parameters, [x]);
            double plain = Math.Abs(parameters["L.bias"][0]) +
                parameters["L.weight"].Select((w, i) => Math.Abs(w * exact.Values[1][i])).Sum();
            outsidePlainBound += Math.Abs(actual[2]![0] - exact.Outputs[0][0]) > Fp32Contract.Dense(50, plain) ? 1 : 0;
        }

        Assert.InRange(outsidePlainBound, 100, 200);
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(0, 2, 0)]
    [InlineData(0, 1, 1)]
    public void ANormalisationThatCannotFoldIntoAConvolutionDoesNotLoosenItsBound(int zeros, int groups, int zerosBefore)
    {
        var random = new SeededRandom(11);
        Graph plain = Convolution(Padded(new TestGraph().Input(7, 7, 4)), zeros, groups);
        ParameterSet parameters = RandomValues.Parameters(random, plain);
        double[] x = RandomValues.Gaussians(random, 7 * 7 * 4);
        double[] far = Array.ConvertAll(x, value => (double)(float)(1000 + value));
        x = Array.ConvertAll(far, value => value - 1000);
        double own = Bound(plain, parameters, x);
        Assert.InRange(Bound(Convolution(Padded(Normalised()), zeros, groups), With(parameters), far), own, 2 * own);

        // One that folds adds numbers of the size of the mean.
        Graph folding = Convolution(new TestGraph().Input(7, 7, 4), zeros: 0, groups: 1);
        parameters = RandomValues.Parameters(random, folding);
        own = Bound(folding, parameters, x);
        Assert.InRange(Bound(Convolution(Normalised(), zeros: 0, groups: 1), With(parameters), far), 100 * own, double.MaxValue);

        TestGraph Padded(TestGraph graph) => zerosBefore == 0 ? graph : graph.Pad(1, 1, 1, 1);

        static TestGraph Normalised() => new TestGraph().Input(7, 7, 4).BatchNorm(epsilon: 0, name: "N");

        static Graph Convolution(TestGraph graph, int zeros, int groups)
        {
            var axis = TestGraph.Axis(3, before: zeros, after: zeros);
            return graph.Conv(6, axis, axis, groups, name: "C").Build();
        }

        static ParameterSet With(ParameterSet convolution)
        {
            ParameterSet all = convolution.Clone();
            all["N.norm.weight"] = [1, 1, 1, 1];
            all["N.norm.bias"] = [0, 0, 0, 0];
            all["N.norm.mean"] = [1000, 1000, 1000, 1000];
            all["N.norm.variance"] = [1, 1, 1, 1];
            return all;
        }

        static double Bound(Graph graph, ParameterSet parameters, double[] x) =>
            Fp32Contract.Of(graph, parameters, new ReferenceExecutor(graph).Forward(parameters, [x])).Outputs[0].Max();
    }

    [Fact]
    public void RoundingsThatAllPointTheSameWayAreCovered()
    {
        // Equal products added in order to a folded bias: the errors do not cancel but grow with the length of the row.
        const int Length = 1000;
        Graph graph = new TestGraph().Input(Length).Normalize([4], [1]).Dense(1, name: "L").Build();
        ParameterSet parameters = ParameterSet.Zeros(graph);
        parameters["L.weight"].AsSpan().Fill(1);
        float x = 4.1f, sum = -4 * Length;
        for (int i = 0; i < Length; i++)
            sum += x;

        Activations exact = new ReferenceExecutor(graph).Forward(parameters, [Enumerable.Repeat((double)x, Length).ToArray()]);
        double bound = Fp32Contract.Of(graph, parameters, exact).Outputs[0][0];
        Assert.True(Fp32Contract.Allows(exact.Outputs[0][0], bound, sum));
        Assert.InRange(Math.Abs(sum - exact.Outputs[0][0]), bound / 100, bound);
    }

    private static (Graph Graph, ParameterSet Parameters, double[][] Inputs) Network(SeededRandom random)
    {
        TestGraph graph = new TestGraph().Input(1 + random.Next(5), 1 + random.Next(5), 3);
        double scale = Math.Pow(10, random.NextDouble(-3, 3));
        if (random.Next(3) > 0)
        {
            double[] mean = RandomValues.Gaussians(random, 3, 2 * scale);
            graph.Normalize(mean, [scale * random.NextDouble(0.1, 3), scale, scale * 0.31]);
        }

        graph.Flatten();
        for (int layer = random.Next(3); layer >= 0; layer--)
            graph.Dense(1 + random.Next(40), random.Next(4) > 0).Activation(Kinds[random.Next(Kinds.Length)], 0.01);
        Graph built = graph.Build();
        double[] inputs = RandomValues.Gaussians(random, built.Nodes[0].Type.Shape.Count, scale);
        return (built, RandomValues.Parameters(random, built), [inputs]);
    }

    private static (Graph Graph, ParameterSet Parameters, double[][] Inputs) Normalized(SeededRandom random, int inputs, int units)
    {
        Graph graph = new TestGraph().Input(inputs).Normalize([0.13], [0.31]).Dense(units, name: "L").Build();
        return (graph, Scaled(random, graph), [Pixels(random, inputs)]);
    }

    private static ParameterSet Scaled(SeededRandom random, Graph graph)
    {
        ParameterSet parameters = ParameterSet.Zeros(graph);
        foreach (Parameter parameter in graph.Parameters)
            parameters[parameter.Name] = RandomValues.Gaussians(random, parameter.Shape.Count, Math.Sqrt(2.0 / parameter.Shape.Channels));
        return parameters;
    }

    private static double[] Pixels(SeededRandom random, int count) =>
        Enumerable.Range(0, count).Select(_ => (double)(float)random.NextDouble()).ToArray();

    private static double Narrow(float value, int droppedBits)
    {
        uint half = 1u << (droppedBits - 1);
        return BitConverter.UInt32BitsToSingle((BitConverter.SingleToUInt32Bits(value) + half) & ~((1u << droppedBits) - 1));
    }

    private static string? FirstBroken(Graph graph, ParameterSet parameters, double[][] inputs, float[]?[] actual)
    {
        Activations exact = new ReferenceExecutor(graph).Forward(parameters, inputs);
        Fp32Contract contract = Fp32Contract.Of(graph, parameters, exact);
        for (int node = 0; node < graph.Nodes.Count; node++)
        {
            // Where a normalisation is folded, nodes on the way do not exist on their own.
            if (actual[node] is not float[] values)
                continue;
            for (int i = 0; i < values.Length; i++)
            {
                double bound = contract.Bounds[node][i];
                if (!Fp32Contract.Allows(exact.Values[node][i], bound, values[i]))
                    return $"{graph.Nodes[node].Operation} [{i}]: {values[i]:R}, exactly {exact.Values[node][i]:R}, within {bound:R}";
            }
        }

        return null;
    }
}
