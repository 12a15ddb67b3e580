using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

public static unsafe partial class Avx2Math
{
    /// <summary>
    /// e^x, relative error at most 3e-7 where the result is a normal number, within one denormal step (2^-149) where it is not.
    /// +∞ above ln(largest number), 0 below -104, exactly 1 at 0, NaN at NaN.
    /// </summary>
    /// <param name="x">Any value.</param>
    /// <returns>e^x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Smaller(Vector256.Create(MathConstants.ExpHighest), Larger(Vector256.Create(MathConstants.ExpLowest), x));
        Vector256<float> n = Round(x * Vector256.Create(MathConstants.Log2E));
        return Scale(ExpReduced(x, n), n);
    }

    /// <summary>
    /// 1/(1 + e^-x), absolute error at most 5e-7, relative error too for results down to 2e-38. 0 at -∞, 1 at +∞, NaN at NaN.
    /// </summary>
    /// <param name="x">Any value.</param>
    /// <returns>Within 0 to 1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x)
    {
        // Overflow of the exponential to infinity is the limit 0; its underflow is lost beside 1 anyway.
        x = Smaller(Vector256.Create(MathConstants.ExpHighest), Larger(Vector256.Create(Vanishing), -x));
        Vector256<float> n = Round(x * Vector256.Create(MathConstants.Log2E));
        Vector256<float> one = Vector256.Create(1f);
        return one / (one + ScaleNormal(ExpReduced(x, n), n));
    }

    /// <summary>e^(x - n ln2) for |x - n ln2| up to ln2/2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpReduced(Vector256<float> x, Vector256<float> n)
    {
        Vector256<float> r = MultiplyAdd(n, Vector256.Create(-MathConstants.Ln2High), x);
        r = MultiplyAdd(n, Vector256.Create(-MathConstants.Ln2Low), r);
        Vector256<float> p = MultiplyAdd(Vector256.Create(MathConstants.Exp6), r, Vector256.Create(MathConstants.Exp5));
        p = MultiplyAdd(p, r, Vector256.Create(MathConstants.Exp4));
        p = MultiplyAdd(p, r, Vector256.Create(MathConstants.Exp3));
        p = MultiplyAdd(p, r, Vector256.Create(MathConstants.Exp2));
        p = MultiplyAdd(p, r, Vector256.Create(1f));
        return MultiplyAdd(p, r, Vector256.Create(1f));
    }
}
