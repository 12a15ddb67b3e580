namespace ModelGen.Kernels.Tests;

/// <summary>The sweep itself: what judges the functions has to be right, and able to object.</summary>
public class MathSweepTests
{
    // 20 digits from a Taylor series in 60-digit decimal arithmetic.
    [Theory]
    [InlineData(0.001, 0.00112837879096923638, 0.998871621209030764)]
    [InlineData(0.25, 0.276326390168236933, 0.723673609831763067)]
    [InlineData(0.5, 0.520499877813046538, 0.479500122186953462)]
    [InlineData(1, 0.842700792949714869, 0.157299207050285131)]
    [InlineData(1.75, 0.986671671219182444, 0.0133283287808175562)]
    [InlineData(2, 0.995322265018952734, 0.00467773498104726584)]
    [InlineData(2.5, 0.999593047982555041, 0.000406952017444958940)]
    [InlineData(3, 0.999977909503001415, 0.0000220904969985854414)]
    [InlineData(4, 0.999999984582742100, 1.54172579002800189e-8)]
    [InlineData(5.5, 0.999999999999992642, 7.35784791797439806e-15)]
    public void The_references_are_accurate_to_1e14(double x, double erf, double erfc)
    {
        Assert.InRange(MathReference.Erf(x) / erf, 1 - 1e-14, 1 + 1e-14);
        Assert.InRange(MathReference.Erf(-x) / -erf, 1 - 1e-14, 1 + 1e-14);
        Assert.InRange(MathReference.Erfc(x) / erfc, 1 - 1e-13, 1 + 1e-13);
        Assert.InRange(MathReference.Erfc(-x) / (1 + erf), 1 - 1e-14, 1 + 1e-14);
    }

    [Fact]
    public void The_command_prints_one_row_per_function_and_level()
    {
        var output = new StringWriter();
        int code = MathSweep.Run(["--stride", "1000003", "--level", "portable,advsimd", "--function", "exp,tanh"], output);
        string[] lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, code);
        Assert.Equal(["exp", "exp", "tanh", "tanh"], lines[1..].Select(line => line.Split(' ')[0]));
    }

    [Theory]
    [InlineData("--stride", "0")]
    [InlineData("--function", "cosh")]
    [InlineData("--level", "mmx")]
    [InlineData("--level")]
    public void Arguments_that_are_not_understood_are_refused(params string[] arguments)
    {
        var output = new StringWriter();
        Assert.Equal(2, MathSweep.Run(arguments, output));
        Assert.Contains("--stride N", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_function_is_found()
    {
        // exp's limits hold for no other function's values.
        SweepResult worst = MathSweep.Run<WrongExpFunction>(["portable"], [0x3F800000, 0x40000000, 0x00000000]).Single();
        Assert.InRange(worst.Share, 3, 4);
        Assert.Equal(0x40000000u, worst.Bits);
        Assert.True(double.IsPositiveInfinity(MathSweep.Run<WrongExpFunction>(["portable"], [0x7F800000]).Single().Share));
    }

    /// <summary>A reference that drifts from exp by 5e-7 x, and denies the limit.</summary>
    private readonly struct WrongExpFunction : IMathFunction
    {
        public static string Name => "wrong";

        public static string Contract => "relative 3e-7";

        public static double Reference(double x) => double.IsPositiveInfinity(x) ? 0 : Math.Exp(x) * (1 + (5e-7 * x));

        public static double Limit(double x, double reference) => 3e-7 * reference;

        public static TVector Apply<TLevel, TVector>(TVector x)
            where TLevel : IMathLevel<TVector>
            where TVector : unmanaged => TLevel.Exp(x);
    }
}
