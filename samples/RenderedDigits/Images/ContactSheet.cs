using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ModelGen.Samples;

/// <summary>Images side by side in one grey PNG file, for looking at.</summary>
public static class ContactSheet
{
    private const int Gap = 2;

    /// <summary>Writes the first <paramref name="count"/> images of a set, <paramref name="columns"/> to a row.</summary>
    public static void Write(string path, ImageSet set, int count, int columns)
    {
        count = Math.Min(count, set.Count);
        int rows = (count + columns - 1) / columns;
        int width = columns * (set.Width + Gap) + Gap, height = rows * (set.Height + Gap) + Gap;
        int stride = width + 1; // each row of a PNG starts with the number of its filter, here 0
        var pixels = new byte[height * stride];
        for (int y = 0; y < height; y++)
            pixels.AsSpan(y * stride + 1, width).Fill(96);
        for (int index = 0; index < count; index++)
        {
            int top = index / columns * (set.Height + Gap) + Gap, left = index % columns * (set.Width + Gap) + Gap;
            for (int y = 0; y < set.Height; y++)
                set[index].Slice(y * set.Width, set.Width).CopyTo(pixels.AsSpan((top + y) * stride + 1 + left));
        }

        using FileStream file = File.Create(path);
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8; // bits per sample; the colour type after it stays 0: grey
        WriteChunk(file, "IHDR", header);
        WriteChunk(file, "IDAT", Compress(pixels));
        WriteChunk(file, "IEND", []);
    }

    private static byte[] Compress(byte[] pixels)
    {
        using var buffer = new MemoryStream();
        using (var zlib = new ZLibStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(pixels);
        return buffer.ToArray();
    }

    private static void WriteChunk(Stream file, string type, byte[] data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type).CopyTo(chunk, 4);
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Crc32(chunk.AsSpan(4, data.Length + 4)));
        file.Write(chunk);
    }

    private static uint Crc32(ReadOnlySpan<byte> data)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in data)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
        }

        return ~crc;
    }
}
