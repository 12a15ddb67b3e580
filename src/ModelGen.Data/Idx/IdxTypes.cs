using System;
using System.Buffers.Binary;

namespace ModelGen.Data;

/// <summary>Element types by the code in the file.</summary>
internal enum IdxType
{
    UInt8 = 0x08,
    Int8 = 0x09,
    Int16 = 0x0B,
    Int32 = 0x0C,
    Float32 = 0x0D,
    Float64 = 0x0E,
}

/// <summary>What the element types of IDX files are.</summary>
internal static class IdxTypes
{
    /// <summary>Bytes per element; 0 for a code that means nothing.</summary>
    public static int Size(IdxType type) => type switch
    {
        IdxType.UInt8 or IdxType.Int8 => 1,
        IdxType.Int16 => 2,
        IdxType.Int32 or IdxType.Float32 => 4,
        IdxType.Float64 => 8,
        _ => 0,
    };

    public static float ToSingle(IdxType type, ReadOnlySpan<byte> element) => type switch
    {
        IdxType.UInt8 => element[0],
        IdxType.Int8 => (sbyte)element[0],
        IdxType.Int16 => BinaryPrimitives.ReadInt16BigEndian(element),
        IdxType.Int32 => BinaryPrimitives.ReadInt32BigEndian(element),
        IdxType.Float32 => BinaryPrimitives.ReadSingleBigEndian(element),
        _ => (float)BinaryPrimitives.ReadDoubleBigEndian(element),
    };
}
