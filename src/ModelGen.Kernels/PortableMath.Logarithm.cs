using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

public static unsafe partial class PortableMath
{
    /// <summary>ln x, relative error at most 3e-7. -∞ at 0, +∞ at +∞, NaN below 0 and at NaN.</summary>
    /// <param name="x">Any value.</param>
    /// <returns>ln x.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Log(Vector128<float> x)
    {
        // A denormal number has no exponent of its own: it is scaled first.
        Vector128<float> denormal = Vector128.LessThan(x, Vector128.Create(MathConstants.SmallestNormal));
        Vector128<int> bits = Vector128.ConditionalSelect(denormal, x * Vector128.Create(MathConstants.TwoTo23), x).AsInt32();

        // x = 2^n (1 + r) with 1 + r within √½ to √2, so that n is 0 and nothing cancels where the result is near 0.
        Vector128<int> n = Vector128.ShiftRightArithmetic(bits - Vector128.Create(MathConstants.RootOfHalfBits), 23);
        Vector128<float> r = (bits - Vector128.ShiftLeft(n, 23)).AsSingle() - Vector128.Create(1f);
        Vector128<float> exponent = Vector128.ConvertToSingle(n) - (denormal & Vector128.Create(23f));
        Vector128<float> p = MultiplyAdd(Vector128.Create(MathConstants.Log11), r, Vector128.Create(MathConstants.Log10));
        p = MultiplyAdd(p, r, Vector128.Create(MathConstants.Log9));
        p = MultiplyAdd(p, r, Vector128.Create(MathConstants.Log8));
        p = MultiplyAdd(p, r, Vector128.Create(MathConstants.Log7));
        p = MultiplyAdd(p, r, Vector128.Create(MathConstants.Log6));
        p = MultiplyAdd(p, r, Vector128.Create(MathConstants.Log5));
        p = MultiplyAdd(p, r, Vector128.Create(MathConstants.Log4));
        p = MultiplyAdd(p, r, Vector128.Create(MathConstants.Log3));
        Vector128<float> square = r * r;
        Vector128<float> y = MultiplyAdd(exponent, Vector128.Create(MathConstants.Ln2Low), p * r * square);
        y = MultiplyAdd(square, Vector128.Create(-0.5f), y);
        y = MultiplyAdd(exponent, Vector128.Create(MathConstants.Ln2High), r + y);

        Vector128<float> infinity = Vector128.Create(float.PositiveInfinity);
        y = Vector128.ConditionalSelect(Vector128.Equals(x, Vector128<float>.Zero), -infinity, y);
        y = Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128<float>.Zero), Vector128.Create(float.NaN), y);
        return Vector128.ConditionalSelect(Vector128.LessThan(x, infinity), y, x);
    }
}
