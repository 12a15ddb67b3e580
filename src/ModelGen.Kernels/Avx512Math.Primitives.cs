using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ModelGen.Kernels;

/// <summary>
/// Elementary and activation functions on 16 numbers at once, and loads and stores of fewer. Every instruction is one of AVX-512F: a
/// caller checks <see cref="Avx512F.IsSupported"/> and nothing else. All levels' files are the same text but for this one, Memory and Reductions.
/// </summary>
public static unsafe partial class Avx512Math
{
    /// <summary>An argument of the exponential at which <see cref="ScaleNormal"/> makes it 0.</summary>
    private const float Vanishing = MathConstants.ExpLowest;

    /// <summary>a b + c, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) =>
        Avx512F.FusedMultiplyAdd(a, b, c);

    /// <summary>The larger of both; NaN where x is NaN: the instruction returns its second operand then.</summary>
    /// <param name="bound">Any value.</param>
    /// <param name="x">Any value.</param>
    /// <returns>The larger.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Larger(Vector512<float> bound, Vector512<float> x) => Avx512F.Max(bound, x);

    /// <summary>NaN where a NaN was found or x is NaN, else 0.</summary>
    /// <param name="found">NaN or 0.</param>
    /// <param name="x">Any value.</param>
    /// <returns>NaN or 0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> CarryNaN(Vector512<float> found, Vector512<float> x)
    {
        // One instruction, and no mask: a digit per class of numbers, the lowest two for quiet and signalling NaN; 3 is NaN, 0 what was found.
        return Avx512F.Fixup(found, x, Vector512.Create(0x33), 0);
    }

    /// <summary>The smaller of both; NaN where x is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Smaller(Vector512<float> bound, Vector512<float> x) => Avx512F.Min(bound, x);

    /// <summary>The nearest whole number, ties to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Round(Vector512<float> x) => Avx512F.RoundScale(x, 0);

    /// <summary>p 2^n, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Scale(Vector512<float> p, Vector512<float> n) => Avx512F.Scale(p, n);

    /// <summary>p 2^n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ScaleNormal(Vector512<float> p, Vector512<float> n) => Avx512F.Scale(p, n);
}
