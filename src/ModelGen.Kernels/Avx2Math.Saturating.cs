using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

public static unsafe partial class Avx2Math
{
    /// <summary>
    /// tanh x, absolute error at most 5e-7 and relative error at most 1e-6: tiny arguments return themselves. ±1 at ±∞, never beyond;
    /// keeps the sign of 0; NaN at NaN.
    /// </summary>
    /// <param name="x">Any value.</param>
    /// <returns>Within -1 to 1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        x = Clamp(x, MathConstants.TanhSaturation);
        Vector256<float> u = x * x;
        Vector256<float> p = MultiplyAdd(Vector256.Create(MathConstants.TanhP4), u, Vector256.Create(MathConstants.TanhP3));
        Vector256<float> q = MultiplyAdd(Vector256.Create(MathConstants.TanhQ4), u, Vector256.Create(MathConstants.TanhQ3));
        p = MultiplyAdd(p, u, Vector256.Create(MathConstants.TanhP2));
        q = MultiplyAdd(q, u, Vector256.Create(MathConstants.TanhQ2));
        p = MultiplyAdd(p, u, Vector256.Create(MathConstants.TanhP1));
        q = MultiplyAdd(q, u, Vector256.Create(MathConstants.TanhQ1));
        p = MultiplyAdd(p, u, Vector256.Create(1f));
        q = MultiplyAdd(q, u, Vector256.Create(1f));
        return Clamp((x * p) / q, 1f);
    }

    /// <summary>
    /// The error function 2/√π ∫₀ˣ exp(-t²) dt, absolute error at most 5e-7 and relative error at most 1e-6. ±1 at ±∞, never beyond;
    /// keeps the sign of 0; NaN at NaN.
    /// </summary>
    /// <param name="x">Any value.</param>
    /// <returns>Within -1 to 1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Erf(Vector256<float> x)
    {
        x = Clamp(x, MathConstants.ErfSaturation);
        Vector256<float> u = x * x;
        Vector256<float> p = MultiplyAdd(Vector256.Create(MathConstants.ErfP5), u, Vector256.Create(MathConstants.ErfP4));
        Vector256<float> q = MultiplyAdd(Vector256.Create(MathConstants.ErfQ5), u, Vector256.Create(MathConstants.ErfQ4));
        p = MultiplyAdd(p, u, Vector256.Create(MathConstants.ErfP3));
        q = MultiplyAdd(q, u, Vector256.Create(MathConstants.ErfQ3));
        p = MultiplyAdd(p, u, Vector256.Create(MathConstants.ErfP2));
        q = MultiplyAdd(q, u, Vector256.Create(MathConstants.ErfQ2));
        p = MultiplyAdd(p, u, Vector256.Create(MathConstants.ErfP1));
        q = MultiplyAdd(q, u, Vector256.Create(MathConstants.ErfQ1));
        p = MultiplyAdd(p, u, Vector256.Create(MathConstants.ErfP0));
        q = MultiplyAdd(q, u, Vector256.Create(1f));
        return Clamp((x * p) / q, 1f);
    }

    /// <summary>x held within ±<paramref name="limit"/>; NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Clamp(Vector256<float> x, float limit) =>
        Smaller(Vector256.Create(limit), Larger(Vector256.Create(-limit), x));
}
