using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ModelGen.Tool.Tests;

/// <summary>Files of numbers, byte by byte.</summary>
internal static class DataFiles
{
    /// <summary>An NPY file of 32-bit numbers.</summary>
    public static byte[] Npy(string shape, params float[] values)
    {
        string header = $"{{'descr': '<f4', 'fortran_order': False, 'shape': ({shape}), }}\n";
        return
        [
            0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, (byte)(header.Length >> 8), .. Encoding.ASCII.GetBytes(header),
            .. values.SelectMany(BitConverter.GetBytes),
        ];
    }

    /// <summary>An IDX file of bytes.</summary>
    public static byte[] Idx(int[] shape, byte[] values) =>
        [0, 0, 8, (byte)shape.Length, .. shape.SelectMany(BigEndian), .. values];

    /// <summary>A grey PNG image.</summary>
    public static byte[] Png(int height, int width, byte[] values)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (byte[] row in values.Chunk(width))
                stream.Write([0, .. row]);
        }

        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', .. Chunk("IHDR", [.. BigEndian(width), .. BigEndian(height), 8, 0, 0, 0, 0]),
            .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", []),
        ];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        return [.. BigEndian(data.Length), .. body, .. BigEndian((int)Crc(body))];
    }

    private static uint Crc(byte[] bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte each in bytes)
        {
            crc ^= each;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
        }

        return ~crc;
    }

    private static byte[] BigEndian(int value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
