using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ModelGen.Kernels;

public static unsafe partial class Avx2Math
{
    /// <summary>The first <paramref name="count"/> numbers, the other lanes 0. Reads nothing beyond them.</summary>
    /// <param name="source">Where to read; any alignment.</param>
    /// <param name="count">1 to 7.</param>
    /// <returns>The numbers in the low lanes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadPartial(float* source, int count) => Avx.MaskLoad(source, LaneMask(count));

    /// <summary>Writes the low <paramref name="count"/> lanes, and nothing beyond them.</summary>
    /// <param name="destination">Where to write; any alignment.</param>
    /// <param name="value">What to write.</param>
    /// <param name="count">1 to 7.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePartial(float* destination, Vector256<float> value, int count) =>
        Avx.MaskStore(destination, LaneMask(count), value);

    /// <summary>The low <paramref name="count"/> lanes of a vector, the others set to a number that leaves a sum or a maximum as it is.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="count">1 to 7.</param>
    /// <param name="rest">What the other lanes are set to.</param>
    /// <returns>The vector with its other lanes set.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> FillRest(Vector256<float> value, int count, float rest) =>
        Vector256.ConditionalSelect(LaneMask(count), value, Vector256.Create(rest));

    /// <summary>Eight bytes as numbers of 0 to 255. Reads exactly those.</summary>
    /// <param name="source">Where to read; any alignment.</param>
    /// <returns>One number per byte.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> FromBytes(byte* source) => Widen(Vector128.CreateScalar(*(ulong*)source).AsByte());

    /// <summary>The first <paramref name="count"/> bytes as numbers of 0 to 255, the other lanes 0. Reads nothing beyond them.</summary>
    /// <param name="source">Where to read; any alignment.</param>
    /// <param name="count">1 to 7.</param>
    /// <returns>One number per byte, in the low lanes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> FromBytesPartial(byte* source, int count) =>
        Widen(Vector128.CreateScalar(PartialBytes.Read(source, count)).AsByte());

    /// <summary>All bits set in the low <paramref name="count"/> lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LaneMask(int count) =>
        Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count)).AsSingle();

    /// <summary>Bytes as numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Widen(Vector128<byte> bytes) => Avx.ConvertToVector256Single(Avx2.ConvertToVector256Int32(bytes));
}
