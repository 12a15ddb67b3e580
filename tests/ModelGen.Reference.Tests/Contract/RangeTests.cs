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
