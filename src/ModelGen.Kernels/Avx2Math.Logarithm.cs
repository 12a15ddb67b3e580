using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

public static unsafe partial class Avx2Math
{
    /// <summary>ln x, relative error at most 3e-7. -∞ at 0, +∞ at +∞, NaN below 0 and at NaN.</summary>
    /// <param name="x">Any value.</param>
    /// <returns>ln x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log(Vector256<float> x)
    {
        // A denormal number has no exponent of its own: it is scaled first.
        Vector256<float> denormal = Vector256.LessThan(x, Vector256.Create(MathConstants.SmallestNormal));
        Vector256<int> bits = Vector256.ConditionalSelect(denormal, x * Vector256.Create(MathConstants.TwoTo23), x).AsInt32();

        // x = 2^n (1 + r) with 1 + r within √½ to √2, so that n is 0 and nothing cancels where the result is near 0.
        Vector256<int> n = Vector256.ShiftRightArithmetic(bits - Vector256.Create(MathConstants.RootOfHalfBits), 23);
        Vector256<float> r = (bits - Vector256.ShiftLeft(n, 23)).AsSingle() - Vector256.Create(1f);
        Vector256<float> exponent = Vector256.ConvertToSingle(n) - (denormal & Vector256.Create(23f));
        Vector256<float> p = MultiplyAdd(Vector256.Create(MathConstants.Log11), r, Vector256.Create(MathConstants.Log10));
        p = MultiplyAdd(p, r, Vector256.Create(MathConstants.Log9));
        p = MultiplyAdd(p, r, Vector256.Create(MathConstants.Log8));
        p = MultiplyAdd(p, r, Vector256.Create(MathConstants.Log7));
        p = MultiplyAdd(p, r, Vector256.Create(MathConstants.Log6));
        p = MultiplyAdd(p, r, Vector256.Create(MathConstants.Log5));
        p = MultiplyAdd(p, r, Vector256.Create(MathConstants.Log4));
        p = MultiplyAdd(p, r, Vector256.Create(MathConstants.Log3));
        Vector256<float> square = r * r;
        Vector256<float> y = MultiplyAdd(exponent, Vector256.Create(MathConstants.Ln2Low), p * r * square);
        y = MultiplyAdd(square, Vector256.Create(-0.5f), y);
        y = MultiplyAdd(exponent, Vector256.Create(MathConstants.Ln2High), r + y);

        Vector256<float> infinity = Vector256.Create(float.PositiveInfinity);
        y = Vector256.ConditionalSelect(Vector256.Equals(x, Vector256<float>.Zero), -infinity, y);
        y = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<float>.Zero), Vector256.Create(float.NaN), y);
        return Vector256.ConditionalSelect(Vector256.LessThan(x, infinity), y, x);
    }
}
