using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

public static unsafe partial class Avx512Math
{
    /// <summary>ln x, relative error at most 3e-7. -∞ at 0, +∞ at +∞, NaN below 0 and at NaN.</summary>
    /// <param name="x">Any value.</param>
    /// <returns>ln x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Log(Vector512<float> x)
    {
        // A denormal number has no exponent of its own: it is scaled first.
        Vector512<float> denormal = Vector512.LessThan(x, Vector512.Create(MathConstants.SmallestNormal));
        Vector512<int> bits = Vector512.ConditionalSelect(denormal, x * Vector512.Create(MathConstants.TwoTo23), x).AsInt32();

        // x = 2^n (1 + r) with 1 + r within √½ to √2, so that n is 0 and nothing cancels where the result is near 0.
        Vector512<int> n = Vector512.ShiftRightArithmetic(bits - Vector512.Create(MathConstants.RootOfHalfBits), 23);
        Vector512<float> r = (bits - Vector512.ShiftLeft(n, 23)).AsSingle() - Vector512.Create(1f);
        Vector512<float> exponent = Vector512.ConvertToSingle(n) - (denormal & Vector512.Create(23f));
        Vector512<float> p = MultiplyAdd(Vector512.Create(MathConstants.Log11), r, Vector512.Create(MathConstants.Log10));
        p = MultiplyAdd(p, r, Vector512.Create(MathConstants.Log9));
        p = MultiplyAdd(p, r, Vector512.Create(MathConstants.Log8));
        p = MultiplyAdd(p, r, Vector512.Create(MathConstants.Log7));
        p = MultiplyAdd(p, r, Vector512.Create(MathConstants.Log6));
        p = MultiplyAdd(p, r, Vector512.Create(MathConstants.Log5));
        p = MultiplyAdd(p, r, Vector512.Create(MathConstants.Log4));
        p = MultiplyAdd(p, r, Vector512.Create(MathConstants.Log3));
        Vector512<float> square = r * r;
        Vector512<float> y = MultiplyAdd(exponent, Vector512.Create(MathConstants.Ln2Low), p * r * square);
        y = MultiplyAdd(square, Vector512.Create(-0.5f), y);
        y = MultiplyAdd(exponent, Vector512.Create(MathConstants.Ln2High), r + y);

        Vector512<float> infinity = Vector512.Create(float.PositiveInfinity);
        y = Vector512.ConditionalSelect(Vector512.Equals(x, Vector512<float>.Zero), -infinity, y);
        y = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), Vector512.Create(float.NaN), y);
        return Vector512.ConditionalSelect(Vector512.LessThan(x, infinity), y, x);
    }
}
