using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

public static unsafe partial class PortableMath
{
    /// <summary>The sum of all lanes, halves first; the order never changes.</summary>
    /// <param name="x">The numbers.</param>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector128<float> x) => (x.GetElement(0) + x.GetElement(2)) + (x.GetElement(1) + x.GetElement(3));

    /// <summary>The largest of all lanes; any of them where one is NaN.</summary>
    /// <param name="x">The numbers.</param>
    /// <returns>The largest.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Largest(Vector128<float> x) =>
        Larger(Larger(x.GetElement(0), x.GetElement(2)), Larger(x.GetElement(1), x.GetElement(3)));

    /// <summary>The larger of both numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Larger(float bound, float x) => bound > x ? bound : x;
}
