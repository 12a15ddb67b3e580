using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

public static unsafe partial class PortableMath
{
    /// <summary>
    /// 1/√(max(variance, 0) + epsilon): what a deviation from the mean is multiplied by. A variance that is a difference of rounded sums
    /// may come out a little below 0. 0 at +∞, NaN at NaN.
    /// </summary>
    /// <param name="variance">Any value.</param>
    /// <param name="epsilon">Above 0.</param>
    /// <returns>The factor in every lane.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> InverseDeviation(float variance, float epsilon)
    {
        Vector128<float> atLeastZero = Larger(Vector128<float>.Zero, Vector128.Create(variance));
        return Vector128.Create(1f) / Vector128.Sqrt(atLeastZero + Vector128.Create(epsilon));
    }
}
