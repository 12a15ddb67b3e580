using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

public static unsafe partial class PortableMath
{
    /// <summary>max(x, 0), exact; NaN at NaN.</summary>
    /// <param name="x">Any value.</param>
    /// <returns>0 or more.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Relu(Vector128<float> x) => Larger(Vector128<float>.Zero, x);

    /// <summary>min(max(x, 0), 6), exact; NaN at NaN.</summary>
    /// <param name="x">Any value.</param>
    /// <returns>Within 0 to 6.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Relu6(Vector128<float> x) => Smaller(Vector128.Create(6f), Larger(Vector128<float>.Zero, x));

    /// <summary>x where x is above 0, otherwise x times <paramref name="slope"/>, rounded once; NaN at NaN.</summary>
    /// <param name="x">Any value.</param>
    /// <param name="slope">A finite number; with 0, -∞ gives NaN.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LeakyRelu(Vector128<float> x, float slope)
    {
        Vector128<float> zero = Vector128<float>.Zero;
        return MultiplyAdd(Smaller(zero, x), Vector128.Create(slope), Larger(zero, x));
    }

    /// <summary>
    /// x min(max(x + 3, 0), 6)/6, relative error at most 3e-7; exactly x from 3 up, 0 from -3 down including -∞ (the limit),
    /// NaN at NaN.
    /// </summary>
    /// <param name="x">Any value.</param>
    /// <returns>-0.375 or more.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> HardSwish(Vector128<float> x)
    {
        // The gate is divided first: x times 6 could overflow. Holding x at -3 replaces infinity times 0.
        Vector128<float> three = Vector128.Create(3f);
        Vector128<float> gate = Smaller(Vector128.Create(6f), Larger(Vector128<float>.Zero, x + three));
        gate *= Vector128.Create(MathConstants.Sixth);
        return Larger(-three, x) * gate;
    }

    /// <summary>
    /// x Φ(x) with the normal distribution function, not its tanh approximation: absolute error at most 1e-7 below 0, relative error at
    /// most 5e-7 above. +∞ at +∞, 0 at -∞ (the limit), NaN at NaN.
    /// </summary>
    /// <param name="x">Any value.</param>
    /// <returns>-0.17 or more.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Gelu(Vector128<float> x)
    {
        // max(x, 0) minus |x| times the tail beyond |x|: 1 + erf would lose the small values below 0 to cancellation.
        Vector128<float> a = Smaller(Vector128.Create(MathConstants.GeluSaturation), Vector128.Abs(x));
        Vector128<float> exponent = Larger(Vector128.Create(Vanishing), a * Vector128.Create(-0.5f) * a);
        Vector128<float> n = Round(exponent * Vector128.Create(MathConstants.Log2E));
        Vector128<float> density = ScaleNormal(ExpReduced(exponent, n), n);
        Vector128<float> p = MultiplyAdd(Vector128.Create(MathConstants.MillsP3), a, Vector128.Create(MathConstants.MillsP2));
        Vector128<float> q = MultiplyAdd(Vector128.Create(MathConstants.MillsQ4), a, Vector128.Create(MathConstants.MillsQ3));
        p = MultiplyAdd(p, a, Vector128.Create(MathConstants.MillsP1));
        q = MultiplyAdd(q, a, Vector128.Create(MathConstants.MillsQ2));
        p = MultiplyAdd(p, a, Vector128.Create(MathConstants.MillsP0));
        q = MultiplyAdd(q, a, Vector128.Create(MathConstants.MillsQ1));
        q = MultiplyAdd(q, a, Vector128.Create(1f));
        return Larger(Vector128<float>.Zero, x) - (a * p * density / q);
    }
}
