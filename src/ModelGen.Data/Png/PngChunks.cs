using System;
using System.Buffers.Binary;
using System.IO;
using ModelGen.Runtime;

namespace ModelGen.Data;

/// <summary>The chunks of a PNG file that matter to its pixels.</summary>
/// <param name="Header">The image's form.</param>
/// <param name="Palette">Red, green, blue of each entry; empty without a palette.</param>
/// <param name="Compressed">The packed pixels, at their beginning.</param>
internal sealed record PngChunks(PngHeader Header, byte[] Palette, MemoryStream Compressed)
{
    private const uint HeaderChunk = 0x49484452, PaletteChunk = 0x504C5445, DataChunk = 0x49444154, EndChunk = 0x49454E44;
    private const uint Optional = 1u << 29;
    private const ulong Magic = 0x0A1A0A0D474E5089;

    /// <summary>Reads to the end chunk; what follows it is nobody's concern.</summary>
    public static PngChunks Read(BoundedReader reader)
    {
        if (reader.ReadUInt64("the magic number") != Magic)
            throw reader.Error("expected a PNG file, which begins with \\x89PNG, but it does not.");
        (uint type, byte[] data) = ReadChunk(reader);
        if (type != HeaderChunk || data.Length != PngHeader.Length)
            throw reader.Error("expected the image's form in the first chunk, but it holds something else.");
        PngHeader header = PngHeader.Parse(data, reader);

        byte[] palette = [];
        var compressed = new MemoryStream();
        while (true)
        {
            (type, data) = ReadChunk(reader);
            if (type == EndChunk)
                break;
            if (type == DataChunk && compressed.Length + data.Length > DataFile.MaxBytes)
                throw reader.Error($"expected at most {DataFile.MaxBytes} bytes of packed pixels, but there are more.");
            if (type == DataChunk)
                compressed.Write(data);
            else if (type == PaletteChunk)
                palette = data;
            else if ((type & Optional) == 0)
                throw reader.Error($"expected only optional chunks besides pixels and palette, got one of type 0x{type:X8}.");
        }

        compressed.Position = 0;
        return new PngChunks(header, palette, compressed);
    }

    private static (uint Type, byte[] Data) ReadChunk(BoundedReader reader)
    {
        uint length = BinaryPrimitives.ReverseEndianness(reader.ReadUInt32("a chunk's length"));
        if (length > DataFile.MaxBytes)
            throw reader.Error($"expected a chunk of at most {DataFile.MaxBytes} bytes, but the file claims {length}.");
        byte[] typed = reader.ReadBytes(length + 4L, "a chunk");
        uint check = BinaryPrimitives.ReverseEndianness(reader.ReadUInt32("a chunk's checksum"));
        if (check != Crc32.Of(typed))
            throw reader.Error("expected chunks that agree with their checksums, but one does not.");
        return (BinaryPrimitives.ReadUInt32BigEndian(typed), typed[4..]);
    }
}
