using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

public static unsafe partial class Avx2Math
{
    /// <summary>The sum of all lanes, halves first; the order never changes.</summary>
    /// <param name="x">The numbers.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector256<float> x) => PortableMath.Sum(x.GetLower() + x.GetUpper());

    /// <summary>The largest of all lanes; any of them where one is NaN.</summary>
    /// <param name="x">The numbers.</param>
    /// <returns>The largest.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Largest(Vector256<float> x) => PortableMath.Largest(PortableMath.Larger(x.GetLower(), x.GetUpper()));
}
