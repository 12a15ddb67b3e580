using ModelGen.Core.Specs;
using ModelGen.Reference.Contract;

namespace ModelGen.Reference.Tests.Contract;

public class ActivationBoundTests
{
    public static TheoryData<ActivationKind> Kinds => new(ActivationFunctionTests.Elementwise);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void NoPairOfArgumentsIsFurtherApartThanPropagated(ActivationKind kind)
    {
        var activation = new Activation(kind, -1.75);
        var random = new SeededRandom(1);
        for (int i = 0; i < 20_000; i++)
        {
            double x = random.NextDouble(-8, 8), e = Math.Pow(10, random.NextDouble(-9, 0.5));
            double moved = x + random.NextDouble(-e, e);
            double difference = Math.Abs(ActivationFunction.Value(activation, moved) - ActivationFunction.Value(activation, x));
            double bound = ActivationBound.Of(activation, x, e) - ActivationBound.Of(activation, x, 0);
            Assert.True(difference <= bound + 1e-15, $"{kind}({x:R}), moved by {moved - x:R}: {difference:R} > {bound:R}");
        }
    }

    [Fact]
    public void GeluIsSteepestWhereItsLipschitzConstantIsTaken()
    {
        double steepest = ActivationFunction.Derivative(new Activation(ActivationKind.Gelu), Math.Sqrt(2));
        Assert.InRange(steepest, 1.1285, 1.129);
    }

    [Theory]
    [InlineData(ActivationKind.Relu, -2, 0)]
    [InlineData(ActivationKind.Relu6, 3, 0)]
    [InlineData(ActivationKind.LeakyRelu, 3, 0)]
    [InlineData(ActivationKind.Sigmoid, 3, 5e-7)]
    [InlineData(ActivationKind.Tanh, -3, 5e-7)]
    [InlineData(ActivationKind.Gelu, -0.5, 5e-7)]
    [InlineData(ActivationKind.Gelu, -1000, 3e-6)]
    [InlineData(ActivationKind.HardSwish, -4, 0)]
    [InlineData(ActivationKind.HardSwish, 2, 4.76837158203125e-7)]
    public void WhatTheFunctionItselfMayBeOff(ActivationKind kind, double x, double expected) =>
        Assert.Equal(expected, ActivationBound.Of(new Activation(kind, 0.1), x, 0), 1e-15);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void InfinitiesAndNaNMustComeOutAsTheyAre(ActivationKind kind)
    {
        var activation = new Activation(kind, 0.1);
        foreach (double x in new[] { double.NaN, double.NegativeInfinity, double.PositiveInfinity })
        {
            double exact = ActivationFunction.Value(activation, x), bound = ActivationBound.Of(activation, x, 0);
            Assert.InRange(bound, 0, 5e-7);
            Assert.True(Fp32Contract.Allows(exact, bound, exact));
            Assert.False(Fp32Contract.Allows(exact, bound, double.IsNaN(exact) ? 0 : double.NaN));
        }
    }
}
