using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Reference.Tests.Contract;

/// <summary>The contract at the ends of the 32-bit range.</summary>
public class RangeTests
{
    private static readonly Graph Graph =
        new TestGraph().Input(2).Dense(1, name: "L").Activation(ActivationKind.Relu).Dense(1, bias: false, name: "M").Build();

    [Fact]
    public void SubnormalProductsMayVanish()
    {
        Fp32Contract contract = Of([1e-30f, 1e-30f], [1e-12f, 1e-12f], out Activations exact);
        Assert.True(Fp32Contract.Allows(exact.Values[1][0], contract.Bounds[1][0], 1e-30f * 1e-12f + 1e-30f * 1e-12f));
        Assert.InRange(contract.Bounds[1][0], float.Epsilon, 10 * float.Epsilon);
    }

    [Fact]
    public void WhereASumMayOverflowEverythingIsPermitted()
    {
        // The exact sum is 0, but both products are beyond the range: NaN is the honest 32-bit answer.
        Fp32Contract contract = Of([1e20f, -1e20f], [1e20f, 1e20f], out Activations exact);
        Assert.Equal(0, exact.Values[1][0]);
        Assert.All(contract.Bounds.Skip(1), bound => Assert.Equal(double.PositiveInfinity, bound[0]));
        Assert.True(Fp32Contract.Allows(0, double.PositiveInfinity, double.NaN));

        Assert.InRange(Of([1e19f, -1e19f], [1e18f, 1e18f], out _).Outputs[0][0], 1e30, 1e33);
    }

    [Fact]
    public void InfinityAndNaNOfTheReferenceMustComeOut()
    {
        Fp32Contract contract = Of([1, 1], [float.PositiveInfinity, 1], out Activations exact);
        Assert.True(double.IsFinite(contract.Outputs[0][0]));
        Assert.True(Fp32Contract.Allows(exact.Outputs[0][0], contract.Outputs[0][0], float.PositiveInfinity));
        Assert.False(Fp32Contract.Allows(exact.Outputs[0][0], contract.Outputs[0][0], float.MaxValue));

        contract = Of([1, 1], [float.NaN, 1], out exact);
        Assert.True(Fp32Contract.Allows(exact.Outputs[0][0], contract.Outputs[0][0], float.NaN));
        Assert.False(Fp32Contract.Allows(exact.Outputs[0][0], contract.Outputs[0][0], 0));
    }

    public static TheoryData<string> Others => [.. OtherGraphs.Keys];

    private static readonly Dictionary<string, Graph> OtherGraphs = new()
    {
        ["batchnorm"] = new TestGraph().Input(2).BatchNorm().Build(),
        ["dense, batchnorm"] = new TestGraph().Input(2).Dense(2).BatchNorm().Build(),
        ["add"] = new TestGraph().Input(2).Add(0, 0).Build(),
        ["multiply"] = new TestGraph().Input(2).Multiply(0, 0).Build(),
        ["concat"] = new TestGraph().Input(2).Concat(0, 0).Build(),
        ["layernorm"] = new TestGraph().Input(2).LayerNorm().Build(),
        ["softmax"] = new TestGraph().Input(2).Softmax().Build(),
        ["logsoftmax"] = new TestGraph().Input(2).Softmax(logarithm: true).Build(),
        ["conv"] = Image.Conv(2, TestGraph.Axis(2, before: 1), TestGraph.Axis(2, after: 1)).Build(),
        ["maximum"] = Image.Pool(PoolKind.Max, TestGraph.Axis(1), TestGraph.Axis(2, after: 1)).Build(),
        ["mean"] = Image.Pool(PoolKind.Average, TestGraph.Axis(1), TestGraph.Axis(2, after: 1), countPadding: true).Build(),
        ["global mean"] = Image.GlobalPool(PoolKind.Average).Build(),
        ["pad"] = Image.Pad(0, 0, 1, 2).Build(),
        ["upsample"] = Image.Upsample(2, 2).Build(),
        ["channelshuffle"] = new TestGraph().Input(1, 1, 2).ChannelShuffle(2).Build(),
    };

    private static TestGraph Image => new TestGraph().Input(1, 2, 1);

    [Theory]
    [MemberData(nameof(Others))]
    public void OtherOperationsAreJudgedAtTheEndsToo(string name)
    {
        Graph graph = OtherGraphs[name];
        ParameterSet parameters = RandomValues.Parameters(new SeededRandom(1), graph);
        foreach (float x in new[] { float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, -float.MaxValue, 1e-45f, 0 })
        {
            foreach (float other in new[] { 1, 0, float.MaxValue, -float.MaxValue, float.NegativeInfinity })
            {
                double[][] inputs = [[x, other]];
                float[] actual = new SingleExecution(new SeededRandom(2), Folding.None).Run(graph, parameters, inputs)[^1]!;
                Activations exact = new ReferenceExecutor(graph).Forward(parameters, inputs);
                double[] bounds = Fp32Contract.Of(graph, parameters, exact).Outputs[0];
                for (int i = 0; i < bounds.Length; i++)
                {
                    Assert.False(double.IsNaN(bounds[i]) || bounds[i] < 0, $"{x}, {other}: {bounds[i]}");
                    Assert.True(Fp32Contract.Allows(exact.Outputs[0][i], bounds[i], actual[i]), $"{x}, {other}: {exact.Outputs[0][i]} and {actual[i]}");

                    // Beside the largest number, a sum is beyond what is judged.
                    bool isJudged = !name.EndsWith("mean", StringComparison.Ordinal) || Math.Abs(other) < float.MaxValue;
                    if (float.IsNaN(x) && i == 0 && isJudged)
                        Assert.True(float.IsNaN(actual[i]) && !Fp32Contract.Allows(exact.Outputs[0][i], bounds[i], 0));
                }
            }
        }
    }

    [Fact]
    public void WhatMayHaveOverflowedBeforeAnotherOperationIsPermittedBehindIt()
    {
        foreach (TestGraph graph in new[]
        {
            new TestGraph().Input(1).Add(0, 0).BatchNorm(), new TestGraph().Input(1).Add(0, 0).Add(1, 0), new TestGraph().Input(1).Add(0, 0).Multiply(1, 0),
            new TestGraph().Input(1).Add(0, 0).Concat(1, 1), new TestGraph().Input(1).Add(0, 0).LayerNorm(), new TestGraph().Input(1).Add(0, 0).Softmax(),
            new TestGraph().Input(1).Add(0, 0).Softmax(logarithm: true),
            Sum().Conv(1, TestGraph.Axis(1), TestGraph.Axis(1)), Sum().GlobalPool(PoolKind.Max), Sum().GlobalPool(PoolKind.Average),
            Sum().Upsample(1, 2), Sum().Pad(0, 0, 1, 0), Sum().ChannelShuffle(1), Sum().DepthToSpace(1),
        })
        {
            Graph built = graph.Build();
            ParameterSet parameters = ParameterSet.Zeros(built); // A factor 0 times infinity is NaN.
            Activations exact = new ReferenceExecutor(built).Forward(parameters, [[float.MaxValue]]);
            double bound = Fp32Contract.Of(built, parameters, exact).Outputs[0][0];
            Assert.True(double.IsPositiveInfinity(bound), $"{built.Nodes[^1].Operation}: {bound}");
        }

        static TestGraph Sum() => new TestGraph().Input(1, 1, 1).Add(0, 0);
    }

    [Fact]
    public void WhereALayerNormalisationMayComeOutAsAnythingAFactorOfZeroStillGivesTheBias()
    {
        // The products are so large that equal ones may differ by more than the deviations between them.
        Graph graph = new TestGraph().Input(1).Dense(3, bias: false, name: "D").LayerNorm(name: "N").Build();
        var parameters = new ParameterSet { ["D.weight"] = [1, 1, 1], ["N.weight"] = [0, 1, 0], ["N.bias"] = [1, 1, 0] };
        Activations exact = new ReferenceExecutor(graph).Forward(parameters, [[1e15f]]);
        double[] bounds = Fp32Contract.Of(graph, parameters, exact).Outputs[0];
        Assert.InRange(bounds[0], 0, 1e-6);
        Assert.Equal(double.PositiveInfinity, bounds[1]);
        Assert.InRange(bounds[2], 0, 1e-6);
    }

    [Theory]
    [InlineData(1, 0.1, 1.1, true)]
    [InlineData(1, 0.1, 1.2, false)]
    [InlineData(1, 0.1, double.NaN, false)]
    [InlineData(1, 0.1, double.PositiveInfinity, false)]
    [InlineData(double.PositiveInfinity, 0.1, double.NegativeInfinity, false)]
    [InlineData(double.NaN, 0, double.NaN, true)]
    public void Allowed(double reference, double bound, double actual, bool expected) =>
        Assert.Equal(expected, Fp32Contract.Allows(reference, bound + 1e-15, actual));

    private static Fp32Contract Of(float[] weight, float[] x, out Activations exact)
    {
        ParameterSet parameters = ParameterSet.Zeros(Graph);
        parameters["L.weight"] = Array.ConvertAll(weight, value => (double)value);
        parameters["M.weight"] = [1];
        exact = new ReferenceExecutor(Graph).Forward(parameters, [Array.ConvertAll(x, value => (double)value)]);
        return Fp32Contract.Of(Graph, parameters, exact);
    }
}
