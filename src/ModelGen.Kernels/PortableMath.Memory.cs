using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

public static unsafe partial class PortableMath
{
    /// <summary>The first <paramref name="count"/> numbers, the other lanes 0. Reads nothing beyond them.</summary>
    /// <param name="source">Where to read; any alignment.</param>
    /// <param name="count">1 to 3.</param>
    /// <returns>The numbers in the low lanes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadPartial(float* source, int count)
    {
        if (count == 1)
        {
            return Vector128.CreateScalar(*source);
        }

        // Two numbers are one of eight bytes.
        Vector128<float> value = Vector128.CreateScalar(*(double*)source).AsSingle();
        return count == 2 ? value : value.WithElement(2, source[2]);
    }

    /// <summary>Writes the low <paramref name="count"/> lanes, and nothing beyond them.</summary>
    /// <param name="destination">Where to write; any alignment.</param>
    /// <param name="value">What to write.</param>
    /// <param name="count">1 to 3.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePartial(float* destination, Vector128<float> value, int count)
    {
        if (count == 1)
        {
            *destination = value.ToScalar();
            return;
        }

        // Two numbers are one of eight bytes.
        *(double*)destination = value.AsDouble().ToScalar();
        if (count == 3)
        {
            destination[2] = value.GetElement(2);
        }
    }

    /// <summary>The low <paramref name="count"/> lanes of a vector, the others set to a number that leaves a sum or a maximum as it is.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="count">1 to 3.</param>
    /// <param name="rest">What the other lanes are set to.</param>
    /// <returns>The vector with its other lanes set.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> FillRest(Vector128<float> value, int count, float rest) =>
        Vector128.ConditionalSelect(LaneMask(count), value, Vector128.Create(rest));

    /// <summary>Four bytes as numbers of 0 to 255. Reads exactly those.</summary>
    /// <param name="source">Where to read; any alignment.</param>
    /// <returns>One number per byte.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> FromBytes(byte* source) => Widen(*(uint*)source);

    /// <summary>The first <paramref name="count"/> bytes as numbers of 0 to 255, the other lanes 0. Reads nothing beyond them.</summary>
    /// <param name="source">Where to read; any alignment.</param>
    /// <param name="count">1 to 3.</param>
    /// <returns>One number per byte, in the low lanes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> FromBytesPartial(byte* source, int count) =>
        Widen((uint)PartialBytes.Read(source, count));

    /// <summary>All bits set in the low <paramref name="count"/> lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> LaneMask(int count) =>
        Vector128.LessThan(Vector128.Create(0, 1, 2, 3), Vector128.Create(count)).AsSingle();

    /// <summary>Four bytes as numbers, the first in the lowest place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Widen(uint bytes) =>
        Vector128.ConvertToSingle(Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalar(bytes).AsByte())).AsInt32());
}
