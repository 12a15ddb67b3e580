namespace ModelGen.Reference.Tests;

public class SpecialTests
{
    // From the Taylor series in 200 digits, and for 8 and more from the C library.
    [Theory]
    [InlineData(1e-300, 1.1283791670955126e-300, 1)]
    [InlineData(1e-10, 1.1283791670955126e-10, 0.999999999887162)]
    [InlineData(0.1, 0.1124629160182849, 0.887537083981715)]
    [InlineData(0.3, 0.3286267594591274, 0.6713732405408726)]
    [InlineData(0.46875, 0.49261347321793797, 0.507386526782062)]
    [InlineData(0.47, 0.4937450508860821, 0.5062549491139179)]
    [InlineData(0.5, 0.5204998778130465, 0.4795001221869535)]
    [InlineData(0.75, 0.7111556336535151, 0.28884436634648486)]
    [InlineData(1.0, 0.8427007929497149, 0.15729920705028513)]
    [InlineData(1.5, 0.9661051464753108, 0.033894853524689274)]
    [InlineData(2.0, 0.9953222650189527, 0.004677734981047266)]
    [InlineData(2.5, 0.999593047982555, 0.0004069520174449589)]
    [InlineData(3.0, 0.9999779095030014, 2.209049699858544e-05)]
    [InlineData(3.75, 0.9999998862727434, 1.1372725656979665e-07)]
    [InlineData(4.0, 0.9999999845827421, 1.541725790028002e-08)]
    [InlineData(4.25, 0.9999999981494259, 1.8505741373867425e-09)]
    [InlineData(5.0, 0.9999999999984626, 1.537459794428035e-12)]
    [InlineData(5.75, 0.9999999999999996, 4.232136617425738e-16)]
    [InlineData(8.0, 1, 1.1224297172982928e-29)]
    [InlineData(10.0, 1, 2.088487583762545e-45)]
    [InlineData(15.0, 1, 7.212994172451206e-100)]
    [InlineData(20.0, 1, 5.3958656116079005e-176)]
    [InlineData(26.0, 1, 5.663192408856143e-296)]
    public void ErfAndErfcAreAccurateToTheLastPlaces(double x, double erf, double erfc)
    {
        AssertRelative(erf, Special.Erf(x), 1e-15);
        AssertRelative(-erf, Special.Erf(-x), 1e-15);
        AssertRelative(erfc, Special.Erfc(x), 2e-15);
        AssertRelative(1 + erf, Special.Erfc(-x), 1e-15);
    }

    [Fact]
    public void LimitsAndNaN()
    {
        Assert.Equal(1, Special.Erf(double.PositiveInfinity));
        Assert.Equal(-1, Special.Erf(double.NegativeInfinity));
        Assert.Equal(0, Special.Erfc(double.PositiveInfinity));
        Assert.Equal(2, Special.Erfc(double.NegativeInfinity));
        Assert.Equal(0, Special.Erf(0));
        Assert.True(double.IsNaN(Special.Erf(double.NaN)));
        Assert.True(double.IsNaN(Special.Erfc(double.NaN)));
    }

    [Fact]
    public void ErfAgreesWithItsTaylorSeries()
    {
        for (decimal argument = 0.001m; argument < 2; argument += 0.0037m)
        {
            decimal term = argument, sum = argument;
            for (int n = 1; n < 60; n++)
            {
                term *= -argument * argument / n;
                sum += term / ((2 * n) + 1);
            }

            AssertRelative((double)(sum * 1.1283791670955125738961589031m), Special.Erf((double)argument), 1e-15);
        }
    }

    [Fact]
    public void TheDensityIsTheDerivativeOfTheDistribution()
    {
        for (double x = -6; x <= 6; x += 0.37)
        {
            double slope = (Special.NormalCdf(x + 1e-5) - Special.NormalCdf(x - 1e-5)) / 2e-5;
            Assert.Equal(slope, Special.NormalPdf(x), 1e-10);
        }

        Assert.Equal(0.9750021048517795, Special.NormalCdf(1.96), 1e-15);
    }

    private static void AssertRelative(double expected, double actual, double error) =>
        Assert.True(Math.Abs(actual - expected) <= error * Math.Abs(expected), $"{actual:R} is not {expected:R}.");
}
