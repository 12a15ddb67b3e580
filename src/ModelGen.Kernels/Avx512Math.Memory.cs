using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ModelGen.Kernels;

public static unsafe partial class Avx512Math
{
    /// <summary>The first <paramref name="count"/> numbers, the other lanes 0. Reads nothing beyond them.</summary>
    /// <param name="source">Where to read; any alignment.</param>
    /// <param name="count">1 to 15.</param>
    /// <returns>The numbers in the low lanes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadPartial(float* source, int count) =>
        Avx512F.MaskLoad(source, LaneMask(count), Vector512<float>.Zero);

    /// <summary>Writes the low <paramref name="count"/> lanes, and nothing beyond them.</summary>
    /// <param name="destination">Where to write; any alignment.</param>
    /// <param name="value">What to write.</param>
    /// <param name="count">1 to 15.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePartial(float* destination, Vector512<float> value, int count) =>
        Avx512F.MaskStore(destination, LaneMask(count), value);

    /// <summary>The low <paramref name="count"/> lanes of a vector, the others set to a number that leaves a sum or a maximum as it is.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="count">1 to 15.</param>
    /// <param name="rest">What the other lanes are set to.</param>
    /// <returns>The vector with its other lanes set.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> FillRest(Vector512<float> value, int count, float rest) =>
        Vector512.ConditionalSelect(LaneMask(count), value, Vector512.Create(rest));

    /// <summary>Sixteen bytes as numbers of 0 to 255. Reads exactly those.</summary>
    /// <param name="source">Where to read; any alignment.</param>
    /// <returns>One number per byte.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> FromBytes(byte* source) => Widen(*(Vector128<byte>*)source);

    /// <summary>The first <paramref name="count"/> bytes as numbers of 0 to 255, the other lanes 0. Reads nothing beyond them.</summary>
    /// <param name="source">Where to read; any alignment.</param>
    /// <param name="count">1 to 15.</param>
    /// <returns>One number per byte, in the low lanes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> FromBytesPartial(byte* source, int count)
    {
        ulong low;
        ulong high = 0;
        if (count < 8)
        {
            low = PartialBytes.Read(source, count);
        }
        else
        {
            low = *(ulong*)source;
            high = PartialBytes.Read(source + 8, count - 8);
        }

        return Widen(Vector128.Create(low, high).AsByte());
    }

    /// <summary>All bits set in the low <paramref name="count"/> lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LaneMask(int count) =>
        Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(count)).AsSingle();

    /// <summary>Bytes as numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Widen(Vector128<byte> bytes) =>
        Avx512F.ConvertToVector512Single(Avx512F.ConvertToVector512Int32(bytes));
}
