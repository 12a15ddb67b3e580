using ModelGen.Core.Specs;

namespace ModelGen.Reference.Tests;

public class ActivationFunctionTests
{
    /// <summary>The functions of one element; the others are operations of their own.</summary>
    public static ActivationKind[] Elementwise =>
        [.. Enum.GetValues<ActivationKind>().Where(kind => new Activation(kind).IsElementwise)];

    public static TheoryData<ActivationKind> Kinds => new(Elementwise);

    [Theory]
    [InlineData(ActivationKind.None, -2.5, -2.5)]
    [InlineData(ActivationKind.Relu, -2.5, 0)]
    [InlineData(ActivationKind.Relu, 2.5, 2.5)]
    [InlineData(ActivationKind.Relu6, 7, 6)]
    [InlineData(ActivationKind.Relu6, -7, 0)]
    [InlineData(ActivationKind.LeakyRelu, -4, -1)]
    [InlineData(ActivationKind.LeakyRelu, 4, 4)]
    [InlineData(ActivationKind.Sigmoid, 0, 0.5)]
    [InlineData(ActivationKind.Sigmoid, 2, 0.8807970779778823)]
    [InlineData(ActivationKind.Sigmoid, -800, 0)]
    [InlineData(ActivationKind.Tanh, 0.5, 0.46211715726000976)]
    [InlineData(ActivationKind.HardSwish, -3, 0)]
    [InlineData(ActivationKind.HardSwish, 1, 0.6666666666666666)]
    [InlineData(ActivationKind.HardSwish, 5, 5)]
    [InlineData(ActivationKind.Gelu, 1, 0.8413447460685429)]
    [InlineData(ActivationKind.Gelu, -1, -0.15865525393145707)]
    public void KnownValues(ActivationKind kind, double x, double expected) =>
        Assert.Equal(expected, ActivationFunction.Value(new Activation(kind, 0.25), x), 1e-15);

    [Theory]
    [InlineData(ActivationKind.None, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(ActivationKind.Relu, 0, double.PositiveInfinity)]
    [InlineData(ActivationKind.Relu6, 0, 6)]
    [InlineData(ActivationKind.LeakyRelu, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(ActivationKind.Sigmoid, 0, 1)]
    [InlineData(ActivationKind.Tanh, -1, 1)]
    [InlineData(ActivationKind.HardSwish, 0, double.PositiveInfinity)]
    [InlineData(ActivationKind.Gelu, 0, double.PositiveInfinity)]
    public void Limits(ActivationKind kind, double below, double above)
    {
        var activation = new Activation(kind, 0.25);
        Assert.Equal(below, ActivationFunction.Value(activation, double.NegativeInfinity));
        Assert.Equal(above, ActivationFunction.Value(activation, double.PositiveInfinity));
        Assert.False(double.IsNaN(ActivationFunction.Derivative(activation, double.NegativeInfinity)));
        Assert.False(double.IsNaN(ActivationFunction.Derivative(activation, double.PositiveInfinity)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void NaNStaysNaN(ActivationKind kind)
    {
        Assert.True(double.IsNaN(ActivationFunction.Value(new Activation(kind, 0.25), double.NaN)));
        Assert.True(double.IsNaN(ActivationFunction.Derivative(new Activation(kind, 0.25), double.NaN)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void TheDerivativeIsTheSlope(ActivationKind kind)
    {
        var activation = new Activation(kind, 0.25);
        var random = new SeededRandom(3);
        for (int i = 0; i < 500; i++)
        {
            double x = random.NextDouble(-8, 8);
            if (new[] { -3.0, 0, 3, 6 }.Any(kink => Math.Abs(x - kink) < 1e-3))
                continue;
            double slope = (ActivationFunction.Value(activation, x + 1e-5) - ActivationFunction.Value(activation, x - 1e-5)) / 2e-5;
            Assert.Equal(slope, ActivationFunction.Derivative(activation, x), 1e-9);
        }
    }
}
