using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ModelGen.Kernels;

/// <summary>
/// Elementary and activation functions on 8 numbers at once, and loads and stores of fewer. A caller checks
/// <see cref="Avx2.IsSupported"/> and <see cref="Fma.IsSupported"/>. All levels' files are the same text but for this one, Memory and Reductions.
/// </summary>
public static unsafe partial class Avx2Math
{
    /// <summary>An argument of the exponential at which <see cref="ScaleNormal"/> makes it 0.</summary>
    private const float Vanishing = -88f;

    /// <summary>a b + c, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) => Fma.MultiplyAdd(a, b, c);

    /// <summary>The larger of both; NaN where x is NaN: the instruction returns its second operand then.</summary>
    /// <param name="bound">Any value.</param>
    /// <param name="x">Any value.</param>
    /// <returns>The larger.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Larger(Vector256<float> bound, Vector256<float> x) => Avx.Max(bound, x);

    /// <summary>NaN where a NaN was found or x is NaN, else 0.</summary>
    /// <param name="found">NaN or 0.</param>
    /// <param name="x">Any value.</param>
    /// <returns>NaN or 0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> CarryNaN(Vector256<float> found, Vector256<float> x) => Avx.CompareUnordered(found, x);

    /// <summary>The smaller of both; NaN where x is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Smaller(Vector256<float> bound, Vector256<float> x) => Avx.Min(bound, x);

    /// <summary>The nearest whole number, ties to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Round(Vector256<float> x) => Avx.RoundToNearestInteger(x);

    /// <summary>p 2^n for whole n of -150 to 129 and p around 1, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Scale(Vector256<float> p, Vector256<float> n)
    {
        // Half of n at a time: the first product is exact, the second rounds (to a denormal number, perhaps) or overflows.
        Vector256<int> whole = Avx.ConvertToVector256Int32(n);
        Vector256<int> first = Avx2.ShiftRightArithmetic(whole, 1);
        return p * PowerOfTwo(first) * PowerOfTwo(whole - first);
    }

    /// <summary>p 2^n for whole n of -127 to 128; 0 at -127, +∞ at 128.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ScaleNormal(Vector256<float> p, Vector256<float> n) => p * PowerOfTwo(Avx.ConvertToVector256Int32(n));

    /// <summary>2^n for n of -126 to 127 by its exponent bits; 0 at -127, +∞ at 128.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> PowerOfTwo(Vector256<int> n) => Avx2.ShiftLeftLogical(n + Vector256.Create(127), 23).AsSingle();
}
