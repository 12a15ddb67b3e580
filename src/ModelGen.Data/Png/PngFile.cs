using System.IO;
using System.IO.Compression;
using ModelGen.Runtime;

namespace ModelGen.Data;

/// <summary>
/// PNG images (W3C PNG specification, second edition) without interlacing: grey, colour, palette, with or without alpha, of 1 to 16
/// bits; deeper samples keep their upper 8 bits, and a transparent colour (tRNS) is a colour like the others.
/// </summary>
public static class PngFile
{
    /// <summary>Reads an image.</summary>
    /// <param name="path">The file.</param>
    /// <returns>[height, width, channels] with 1 channel for grey, 2 for grey and alpha, 3 for colour and palettes, 4 for colour and alpha.</returns>
    /// <exception cref="DataFileException">The file is damaged, too large, or interlaced.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static DataArray<byte> Read(string path) => DataFile.Open(path, Read);

    internal static DataArray<byte> Read(BoundedReader reader)
    {
        PngChunks chunks = PngChunks.Read(reader);
        PngHeader header = chunks.Header;
        byte[] rows = Inflate(chunks.Compressed, header.RowBytes * header.Height + header.Height, reader);
        PngFilter.Undo(rows, header, reader);
        return new DataArray<byte>(
            [header.Height, header.Width, header.IsPalette ? PngHeader.PaletteChannels : header.Samples],
            PngSamples.Unpack(rows, header, chunks.Palette, reader));
    }

    /// <summary>Unpacks exactly as many bytes as the header asks for; memory grows with the bytes that arrive.</summary>
    private static byte[] Inflate(MemoryStream compressed, int bytes, BoundedReader file)
    {
        try
        {
            using var stream = new ZLibStream(compressed, CompressionMode.Decompress);
            BoundedReader reader = DataFile.ReaderOf(stream, file.Name);
            byte[] rows = reader.ReadBytes(bytes, "pixels");
            reader.ExpectEnd();
            return rows;
        }
        catch (InvalidDataException damaged)
        {
            throw new DataFileException(file.Name, damaged);
        }
    }
}
