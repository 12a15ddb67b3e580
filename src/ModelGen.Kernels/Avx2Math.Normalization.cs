using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

public static unsafe partial class Avx2Math
{
    /// <summary>
    /// 1/√(max(variance, 0) + epsilon): what a deviation from the mean is multiplied by. A variance that is a difference of rounded sums
    /// may come out a little below 0. 0 at +∞, NaN at NaN.
    /// </summary>
    /// <param name="variance">Any value.</param>
    /// <param name="epsilon">Above 0.</param>
    /// <returns>The factor in every lane.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> InverseDeviation(float variance, float epsilon)
    {
        Vector256<float> atLeastZero = Larger(Vector256<float>.Zero, Vector256.Create(variance));
        return Vector256.Create(1f) / Vector256.Sqrt(atLeastZero + Vector256.Create(epsilon));
    }
}
