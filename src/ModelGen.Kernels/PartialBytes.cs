using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>Reads a few bytes as the low part of a register, none beyond them.</summary>
internal static unsafe class PartialBytes
{
    /// <summary>The bytes from <paramref name="source"/> on, the first in the lowest place, the missing ones 0.</summary>
    /// <param name="source">Where to read.</param>
    /// <param name="count">How many bytes, 0 to 7.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(byte* source, int count)
    {
        ulong value = 0;
        int at = 0;
        if ((count & 4) != 0)
        {
            value = *(uint*)source;
            at = 4;
        }

        if ((count & 2) != 0)
        {
            value |= (ulong)*(ushort*)(source + at) << (8 * at);
            at += 2;
        }

        if ((count & 1) != 0)
        {
            value |= (ulong)source[at] << (8 * at);
        }

        return value;
    }
}
