using System;
using System.IO;
using System.Linq;
using ModelGen.Runtime;

namespace ModelGen.Data;

/// <summary>
/// NPY files, one array each (versions 1 to 3 of NumPy's format; row-major or column-major; little- or big-endian booleans, integers and
/// floating-point numbers of up to 64 bits), packed by gzip or not.
/// </summary>
public static class NpyFile
{
    private const int MaxHeaderBytes = 1 << 16;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Reads an array as 32-bit numbers.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The numbers, the last dimension fastest, each rounded to the nearest.</returns>
    /// <exception cref="DataFileException">The file is damaged, too large, or of an element type that is no number.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static DataArray<float> Read(string path) => DataFile.Open(path, Read);

    internal static DataArray<float> Read(BoundedReader reader)
    {
        if (!reader.ReadBytes(Magic.Length, "the magic number").AsSpan().SequenceEqual(Magic))
            throw reader.Error("expected an NPY file, which begins with \\x93NUMPY, but it does not.");
        byte major = reader.ReadByte("the version");
        reader.ReadByte("the version");
        if (major is < 1 or > 3)
            throw reader.Error($"expected version 1, 2 or 3, got {major}.");
        long headerBytes = major == 1 ? reader.ReadUInt16("the header's length") : reader.ReadUInt32("the header's length");
        if (headerBytes > MaxHeaderBytes)
            throw reader.Error($"expected a header of at most {MaxHeaderBytes} bytes, but the file claims {headerBytes}.");
        NpyHeader header = NpyHeader.Parse(reader.ReadBytes(headerBytes, "header"), reader);
        byte[] data = reader.ReadBytes(DataFile.BytesOf(reader, header.Shape, header.Type.Size), "elements");
        reader.ExpectEnd();

        var values = new float[data.Length / header.Type.Size];
        for (int i = 0; i < values.Length; i++)
            values[i] = header.Type.ToSingle(data.AsSpan(i * header.Type.Size, header.Type.Size));
        int[] shape = [.. header.Shape.Select(dimension => (int)dimension)];
        return new DataArray<float>(shape, header.IsColumnMajor ? RowMajor(values, shape) : values);
    }

    /// <summary>The first dimension fastest to the last dimension fastest.</summary>
    private static float[] RowMajor(float[] values, int[] shape)
    {
        var target = new float[values.Length];
        var index = new int[shape.Length];
        foreach (float value in values)
        {
            int at = 0;
            for (int d = 0; d < shape.Length; d++)
                at = (at * shape[d]) + index[d];
            target[at] = value;
            for (int d = 0; d < shape.Length && ++index[d] == shape[d]; d++)
                index[d] = 0;
        }

        return target;
    }
}
