using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

public static unsafe partial class Avx512Math
{
    /// <summary>The sum of all lanes, halves first; the order never changes.</summary>
    /// <param name="x">The numbers.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector512<float> x) => Avx2Math.Sum(x.GetLower() + x.GetUpper());

    /// <summary>The largest of all lanes; any of them where one is NaN.</summary>
    /// <param name="x">The numbers.</param>
    /// <returns>The largest.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Largest(Vector512<float> x) => Avx2Math.Largest(Avx2Math.Larger(x.GetLower(), x.GetUpper()));
}
