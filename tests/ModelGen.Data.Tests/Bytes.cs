using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ModelGen.Data.Tests;

/// <summary>Files written by hand: the format as its specification says it, not as the reader reads it.</summary>
internal static class Bytes
{
    public static byte[] Idx(byte type, int[] shape, byte[] data) =>
        [0, 0, type, (byte)shape.Length, .. shape.SelectMany(BigEndian), .. data];

    public static byte[] Npy(string header, byte[] data, byte major = 1)
    {
        byte[] text = Encoding.Latin1.GetBytes(header + "\n");
        byte[] length = major == 1 ? [(byte)text.Length, (byte)(text.Length >> 8)] : BitConverter.GetBytes(text.Length);
        return [0x93, .. "NUMPY"u8, major, 0, .. length, .. text, .. data];
    }

    public static byte[] NpyFloats(string shape, float[] values, bool fortran = false) => Npy(
        $"{{'descr': '<f4', 'fortran_order': {(fortran ? "True" : "False")}, 'shape': {shape}, }}", [.. values.SelectMany(BitConverter.GetBytes)]);

    public static byte[] Wav(int code, int channels, int rate, int bits, byte[] data, params byte[] extraChunk)
    {
        byte[] format =
            [.. Little16(code), .. Little16(channels), .. BitConverter.GetBytes(rate), .. new byte[4], .. Little16(channels * bits / 8), .. Little16(bits)];
        byte[] chunks = [.. extraChunk, .. "fmt "u8, .. BitConverter.GetBytes(format.Length), .. format, .. "data"u8, .. BitConverter.GetBytes(data.Length), .. data];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(chunks.Length + 4), .. "WAVE"u8, .. chunks];
    }

    public static byte[] Png(int width, int height, int depth, int colour, byte[] filteredRows, byte[]? palette = null, int interlace = 0)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(filteredRows);
        byte[] half = packed.ToArray()[..(int)(packed.Length / 2)], rest = packed.ToArray()[half.Length..];
        byte[] header = [.. BigEndian(width), .. BigEndian(height), (byte)depth, (byte)colour, 0, 0, (byte)interlace];
        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n',
            .. Chunk("IHDR", header), .. Chunk("tEXt", [1, 2, 3]), .. palette is null ? [] : Chunk("PLTE", palette),
            .. Chunk("IDAT", half), .. Chunk("IDAT", rest), .. Chunk("IEND", []),
        ];
    }

    public static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(content);
        return packed.ToArray();
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] typed = [.. Encoding.ASCII.GetBytes(type), .. data];
        return [.. BigEndian(data.Length), .. typed, .. BigEndian((int)Crc32.Of(typed))];
    }

    private static byte[] BigEndian(int value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Little16(int value) => [(byte)value, (byte)(value >> 8)];
}
