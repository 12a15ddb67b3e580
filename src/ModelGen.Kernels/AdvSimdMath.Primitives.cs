using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// Elementary and activation functions on 4 numbers at once, and loads and stores of fewer, for 64-bit Arm. The operations of
/// <see cref="Vector128"/> that stand here are one Advanced SIMD instruction each there (fmla, fmax, fmin, frintn, fcvtzs, shl, sshr), and
/// defined on every other machine too, with the same bits: the level is tested wherever the tests run.
/// All levels' files are the same text but for this one, Memory and Reductions.
/// </summary>
public static unsafe partial class AdvSimdMath
{
    /// <summary>An argument of the exponential at which <see cref="ScaleNormal"/> makes it 0.</summary>
    private const float Vanishing = -88f;

    /// <summary>a b + c, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c) =>
        Vector128.FusedMultiplyAdd(a, b, c);

    /// <summary>The larger of both; NaN where either is NaN.</summary>
    /// <param name="bound">Any value.</param>
    /// <param name="x">Any value.</param>
    /// <returns>The larger.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Larger(Vector128<float> bound, Vector128<float> x) => Vector128.Max(bound, x);

    /// <summary>The smaller of both; NaN where x is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Smaller(Vector128<float> bound, Vector128<float> x) => Vector128.Min(bound, x);

    /// <summary>The nearest whole number, ties to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Round(Vector128<float> x) => Vector128.Round(x);

    /// <summary>p 2^n for whole n of -150 to 129 and p around 1, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Scale(Vector128<float> p, Vector128<float> n)
    {
        // Half of n at a time: the first product is exact, the second rounds (to a denormal number, perhaps) or overflows.
        Vector128<int> whole = Vector128.ConvertToInt32Native(n);
        Vector128<int> first = Vector128.ShiftRightArithmetic(whole, 1);
        return p * PowerOfTwo(first) * PowerOfTwo(whole - first);
    }

    /// <summary>p 2^n for whole n of -127 to 128; 0 at -127, +∞ at 128.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ScaleNormal(Vector128<float> p, Vector128<float> n) =>
        p * PowerOfTwo(Vector128.ConvertToInt32Native(n));

    /// <summary>2^n for n of -126 to 127 by its exponent bits; 0 at -127, +∞ at 128.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> PowerOfTwo(Vector128<int> n) => Vector128.ShiftLeft(n + Vector128.Create(127), 23).AsSingle();
}
