using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

public static unsafe partial class PortableMath
{
    /// <summary>
    /// tanh x, absolute error at most 5e-7 and relative error at most 1e-6: tiny arguments return themselves. ±1 at ±∞, never beyond;
    /// keeps the sign of 0; NaN at NaN.
    /// </summary>
    /// <param name="x">Any value.</param>
    /// <returns>Within -1 to 1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Tanh(Vector128<float> x)
    {
        x = Clamp(x, MathConstants.TanhSaturation);
        Vector128<float> u = x * x;
        Vector128<float> p = MultiplyAdd(Vector128.Create(MathConstants.TanhP4), u, Vector128.Create(MathConstants.TanhP3));
        Vector128<float> q = MultiplyAdd(Vector128.Create(MathConstants.TanhQ4), u, Vector128.Create(MathConstants.TanhQ3));
        p = MultiplyAdd(p, u, Vector128.Create(MathConstants.TanhP2));
        q = MultiplyAdd(q, u, Vector128.Create(MathConstants.TanhQ2));
        p = MultiplyAdd(p, u, Vector128.Create(MathConstants.TanhP1));
        q = MultiplyAdd(q, u, Vector128.Create(MathConstants.TanhQ1));
        p = MultiplyAdd(p, u, Vector128.Create(1f));
        q = MultiplyAdd(q, u, Vector128.Create(1f));
        return Clamp((x * p) / q, 1f);
    }

    /// <summary>
    /// The error function 2/√π ∫₀ˣ exp(-t²) dt, absolute error at most 5e-7 and relative error at most 1e-6. ±1 at ±∞, never beyond;
    /// keeps the sign of 0; NaN at NaN.
    /// </summary>
    /// <param name="x">Any value.</param>
    /// <returns>Within -1 to 1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Erf(Vector128<float> x)
    {
        x = Clamp(x, MathConstants.ErfSaturation);
        Vector128<float> u = x * x;
        Vector128<float> p = MultiplyAdd(Vector128.Create(MathConstants.ErfP5), u, Vector128.Create(MathConstants.ErfP4));
        Vector128<float> q = MultiplyAdd(Vector128.Create(MathConstants.ErfQ5), u, Vector128.Create(MathConstants.ErfQ4));
        p = MultiplyAdd(p, u, Vector128.Create(MathConstants.ErfP3));
        q = MultiplyAdd(q, u, Vector128.Create(MathConstants.ErfQ3));
        p = MultiplyAdd(p, u, Vector128.Create(MathConstants.ErfP2));
        q = MultiplyAdd(q, u, Vector128.Create(MathConstants.ErfQ2));
        p = MultiplyAdd(p, u, Vector128.Create(MathConstants.ErfP1));
        q = MultiplyAdd(q, u, Vector128.Create(MathConstants.ErfQ1));
        p = MultiplyAdd(p, u, Vector128.Create(MathConstants.ErfP0));
        q = MultiplyAdd(q, u, Vector128.Create(1f));
        return Clamp((x * p) / q, 1f);
    }

    /// <summary>x held within ±<paramref name="limit"/>; NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Clamp(Vector128<float> x, float limit) =>
        Smaller(Vector128.Create(limit), Larger(Vector128.Create(-limit), x));
}
