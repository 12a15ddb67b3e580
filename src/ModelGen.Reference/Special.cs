using System;

namespace ModelGen.Reference;

/// <summary>
/// The error function and the normal distribution to a relative error of about 1e-15, by the rational approximations of
/// W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics of Computation 23 (1969), in the
/// arrangement of his program CALERF.
/// </summary>
public static class Special
{
    private const double InverseSqrtPi = 5.6418958354775628695e-1;
    private const double InverseSqrtTwo = 7.0710678118654752440e-1;
    private const double InverseSqrtTwoPi = 3.9894228040143267794e-1;

    // Ascending powers: erf(x) = x P(x^2) / Q(x^2) for |x| up to 0.5.
    private static readonly double[] SmallP =
    [
        3.20937758913846947e+03, 3.77485237685302021e+02, 1.13864154151050156e+02, 3.16112374387056560e+00, 1.85777706184603153e-01,
    ];

    private static readonly double[] SmallQ =
    [
        2.84423683343917062e+03, 1.28261652607737228e+03, 2.44024637934444173e+02, 2.36012909523441209e+01, 1,
    ];

    // erfc(x) = exp(-x^2) P(x) / Q(x) for x from 0.46875 to 4.
    private static readonly double[] MiddleP =
    [
        1.23033935479799725e+03, 2.05107837782607147e+03, 1.71204761263407058e+03, 8.81952221241769090e+02, 2.98635138197400131e+02,
        6.61191906371416295e+01, 8.88314979438837594e+00, 5.64188496988670089e-01, 2.15311535474403846e-08,
    ];

    private static readonly double[] MiddleQ =
    [
        1.23033935480374942e+03, 3.43936767414372164e+03, 4.36261909014324716e+03, 3.29079923573345963e+03, 1.62138957456669019e+03,
        5.37181101862009858e+02, 1.17693950891312499e+02, 1.57449261107098347e+01, 1,
    ];

    // erfc(x) = exp(-x^2) / x (1/sqrt(pi) - t P(t) / Q(t)) with t = 1/x^2, for x from 4.
    private static readonly double[] LargeP =
    [
        6.58749161529837803e-04, 1.60837851487422766e-02, 1.25781726111229246e-01, 3.60344899949804439e-01, 3.05326634961232344e-01,
        1.63153871373020978e-02,
    ];

    private static readonly double[] LargeQ =
    [
        2.33520497626869185e-03, 6.05183413124413191e-02, 5.27905102951428412e-01, 1.87295284992346047e+00, 2.56852019228982242e+00, 1,
    ];

    /// <summary>erf(x) = 2/sqrt(pi) times the integral of exp(-t^2) from 0 to x.</summary>
    public static double Erf(double x)
    {
        double magnitude = Math.Abs(x);
        if (magnitude <= 0.46875)
            return Small(x);
        return x < 0 ? UpperTail(magnitude) - 1 : 1 - UpperTail(magnitude);
    }

    /// <summary>erfc(x) = 1 - erf(x), accurate to a relative error also where it is tiny.</summary>
    public static double Erfc(double x)
    {
        double magnitude = Math.Abs(x);
        if (magnitude <= 0.46875)
            return 1 - Small(x);
        return x < 0 ? 2 - UpperTail(magnitude) : UpperTail(magnitude);
    }

    /// <summary>The probability that a standard normal variable is at most x.</summary>
    public static double NormalCdf(double x) => 0.5 * Erfc(-x * InverseSqrtTwo);

    /// <summary>The density of the standard normal distribution at x.</summary>
    public static double NormalPdf(double x) => InverseSqrtTwoPi * Math.Exp(-0.5 * x * x);

    private static double Small(double x) => x * Polynomial(SmallP, x * x) / Polynomial(SmallQ, x * x);

    // erfc(x) for x above 0.46875.
    private static double UpperTail(double x)
    {
        if (double.IsNaN(x))
            return x;
        if (x > 27)
            return 0; // Below the smallest number of the format.
        double factor;
        if (x <= 4)
        {
            factor = Polynomial(MiddleP, x) / Polynomial(MiddleQ, x);
        }
        else
        {
            double t = 1 / (x * x);
            factor = (InverseSqrtPi - (t * Polynomial(LargeP, t) / Polynomial(LargeQ, t))) / x;
        }

        // exp magnifies the rounding error of x^2; with x split at 4 binary places, both squares are exact enough.
        double head = Math.Truncate(x * 16) / 16;
        return Math.Exp(-head * head) * Math.Exp(-(x - head) * (x + head)) * factor;
    }

    private static double Polynomial(double[] ascending, double x)
    {
        double sum = 0;
        for (int i = ascending.Length - 1; i >= 0; i--)
            sum = (sum * x) + ascending[i];
        return sum;
    }
}
