using System;
using System.Buffers.Binary;

namespace ModelGen.Data;

/// <summary>An element type as NumPy writes it: byte order, kind, bytes.</summary>
/// <param name="IsBigEndian">Whether the most significant byte comes first.</param>
/// <param name="Kind"><c>b</c> for truth values, <c>i</c>, <c>u</c> or <c>f</c>.</param>
/// <param name="Size">Bytes per element.</param>
internal readonly record struct NpyType(bool IsBigEndian, char Kind, int Size)
{
    /// <summary>Reads <c>&lt;f4</c>, <c>|u1</c>, <c>&gt;i8</c> and the like; null for anything else.</summary>
    public static NpyType? Parse(string text)
    {
        if (text.Length != 3 || text[0] is not ('<' or '>' or '|' or '='))
            return null;
        var type = new NpyType(text[0] == '>', text[1], text[2] - '0');
        bool isKnown = (type.Kind, type.Size) is ('b', 1) or ('i' or 'u', 1 or 2 or 4 or 8) or ('f', 2 or 4 or 8);
        return isKnown && (text[0] != '|' || type.Size == 1) ? type : null;
    }

    /// <summary>An element as a 32-bit number.</summary>
    public float ToSingle(ReadOnlySpan<byte> element)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        bytes.Clear();
        element.CopyTo(bytes);
        if (IsBigEndian)
            bytes[..Size].Reverse();
        ulong bits = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        return Kind switch
        {
            'f' when Size == 2 => (float)BitConverter.UInt16BitsToHalf((ushort)bits),
            'f' when Size == 4 => BitConverter.UInt32BitsToSingle((uint)bits),
            'f' => (float)BitConverter.UInt64BitsToDouble(bits),
            'i' => Signed(bits),
            'b' => bits == 0 ? 0 : 1,
            _ => bits,
        };
    }

    private long Signed(ulong bits)
    {
        int unused = 64 - (8 * Size);
        return (long)(bits << unused) >> unused;
    }
}
