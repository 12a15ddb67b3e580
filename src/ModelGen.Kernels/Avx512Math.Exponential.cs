using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

public static unsafe partial class Avx512Math
{
    /// <summary>
    /// e^x, relative error at most 3e-7 where the result is a normal number, within one denormal step (2^-149) where it is not.
    /// +∞ above ln(largest number), 0 below -104, exactly 1 at 0, NaN at NaN.
    /// </summary>
    /// <param name="x">Any value.</param>
    /// <returns>e^x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Smaller(Vector512.Create(MathConstants.ExpHighest), Larger(Vector512.Create(MathConstants.ExpLowest), x));
        Vector512<float> n = Round(x * Vector512.Create(MathConstants.Log2E));
        return Scale(ExpReduced(x, n), n);
    }

    /// <summary>
    /// 1/(1 + e^-x), absolute error at most 5e-7, relative error too for results down to 2e-38. 0 at -∞, 1 at +∞, NaN at NaN.
    /// </summary>
    /// <param name="x">Any value.</param>
    /// <returns>Within 0 to 1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x)
    {
        // Overflow of the exponential to infinity is the limit 0; its underflow is lost beside 1 anyway.
        x = Smaller(Vector512.Create(MathConstants.ExpHighest), Larger(Vector512.Create(Vanishing), -x));
        Vector512<float> n = Round(x * Vector512.Create(MathConstants.Log2E));
        Vector512<float> one = Vector512.Create(1f);
        return one / (one + ScaleNormal(ExpReduced(x, n), n));
    }

    /// <summary>e^(x - n ln2) for |x - n ln2| up to ln2/2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpReduced(Vector512<float> x, Vector512<float> n)
    {
        Vector512<float> r = MultiplyAdd(n, Vector512.Create(-MathConstants.Ln2High), x);
        r = MultiplyAdd(n, Vector512.Create(-MathConstants.Ln2Low), r);
        Vector512<float> p = MultiplyAdd(Vector512.Create(MathConstants.Exp6), r, Vector512.Create(MathConstants.Exp5));
        p = MultiplyAdd(p, r, Vector512.Create(MathConstants.Exp4));
        p = MultiplyAdd(p, r, Vector512.Create(MathConstants.Exp3));
        p = MultiplyAdd(p, r, Vector512.Create(MathConstants.Exp2));
        p = MultiplyAdd(p, r, Vector512.Create(1f));
        return MultiplyAdd(p, r, Vector512.Create(1f));
    }
}
