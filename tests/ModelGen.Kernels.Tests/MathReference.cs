namespace ModelGen.Kernels.Tests;

/// <summary>erf and erfc in double precision, relative error below 1e-13.</summary>
public static class MathReference
{
    private const double TwoOverRootPi = 1.1283791670955126;
    private const double RootPi = 1.7724538509055160;

    public static double Erf(double x) => Math.Abs(x) < 2 ? Series(x) : Math.CopySign(1 - Fraction(Math.Abs(x)), x);

    public static double Erfc(double x) => x switch
    {
        < -2 => 2 - Fraction(-x),
        < 0.5 => 1 - Series(x),
        _ => Fraction(x),
    };

    /// <summary>erf x = 2/√π e^(-x²) Σ 2^n x^(2n+1)/(2n+1)!!: all terms of one sign.</summary>
    private static double Series(double x)
    {
        double square = x * x;
        double term = x;
        double sum = x;
        for (int n = 1; Math.Abs(term) > Math.Abs(sum) * 1e-17; n++)
        {
            term *= 2 * square / ((2 * n) + 1);
            sum += term;
        }

        return TwoOverRootPi * Math.Exp(-square) * sum;
    }

    /// <summary>erfc x = e^(-x²)/√π · 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …)))): its error falls as e^(-2x√(2 depth)).</summary>
    private static double Fraction(double x)
    {
        int depth = 20 + (int)(200 / (x * x));
        double tail = x;
        for (int n = depth; n > 0; n--)
        {
            tail = x + (0.5 * n / tail);
        }

        return Math.Exp(-x * x) / (RootPi * tail);
    }
}
