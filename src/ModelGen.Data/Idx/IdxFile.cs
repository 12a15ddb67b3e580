using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using ModelGen.Runtime;

namespace ModelGen.Data;

/// <summary>
/// IDX files, in which MNIST and its relatives are published, packed by gzip or not: two zero bytes, the element type, the count of
/// dimensions, the dimensions and the elements, all big-endian.
/// </summary>
public static class IdxFile
{
    private const int MaxRank = 8;

    /// <summary>Reads a file of unsigned bytes.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DataFileException">The file is damaged, too large, or holds something else than unsigned bytes.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static DataArray<byte> ReadBytes(string path) => DataFile.Open(path, ReadBytes);

    /// <summary>Reads a file of any element type as 32-bit numbers.</summary>
    /// <inheritdoc cref="ReadBytes(string)" />
    /// <exception cref="DataFileException">The file is damaged or too large.</exception>
    public static DataArray<float> ReadFloats(string path) => DataFile.Open(path, ReadFloats);

    internal static DataArray<byte> ReadBytes(BoundedReader reader)
    {
        (IdxType type, int[] shape, byte[] data) = Read(reader);
        return type == IdxType.UInt8
            ? new DataArray<byte>(shape, data)
            : throw reader.Error($"expected elements of type {IdxType.UInt8}, got {type}.");
    }

    internal static DataArray<float> ReadFloats(BoundedReader reader)
    {
        (IdxType type, int[] shape, byte[] data) = Read(reader);
        int size = IdxTypes.Size(type);
        var values = new float[data.Length / size];
        for (int i = 0; i < values.Length; i++)
            values[i] = IdxTypes.ToSingle(type, data.AsSpan(i * size, size));
        return new DataArray<float>(shape, values);
    }

    private static (IdxType Type, int[] Shape, byte[] Data) Read(BoundedReader reader)
    {
        if (reader.ReadUInt16("the magic number") != 0)
            throw reader.Error("expected an IDX file, which begins with two zero bytes, but it does not.");
        var type = (IdxType)reader.ReadByte("the element type");
        if (IdxTypes.Size(type) == 0)
            throw reader.Error($"expected an element type of 0x08, 0x09, 0x0B, 0x0C, 0x0D or 0x0E, got 0x{(int)type:X2}.");
        int rank = reader.ReadByte("the count of dimensions");
        if (rank is < 1 or > MaxRank)
            throw reader.Error($"expected 1 to {MaxRank} dimensions, got {rank}.");
        var shape = new long[rank];
        for (int i = 0; i < rank; i++)
            shape[i] = BinaryPrimitives.ReverseEndianness(reader.ReadUInt32("a dimension"));
        byte[] data = reader.ReadBytes(DataFile.BytesOf(reader, shape, IdxTypes.Size(type)), "elements");
        reader.ExpectEnd();
        return (type, [.. shape.Select(dimension => (int)dimension)], data);
    }
}
