using System;
using System.IO;
using System.IO.Compression;
using ModelGen.Runtime;

namespace ModelGen.Data;

/// <summary>What all readers share: files are opened, unpacked where gzip has packed them, and taken as hostile.</summary>
public static class DataFile
{
    /// <summary>More bytes of values than this are refused.</summary>
    public const long MaxBytes = 1L << 30;

    private const byte Gzip0 = 0x1F, Gzip1 = 0x8B;

    /// <summary>Reads a file; nothing but the documented exceptions leaves it.</summary>
    internal static T Open<T>(string path, Func<BoundedReader, T> read)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return Read(file, Path.GetFileName(path), read);
    }

    /// <summary>The same from a stream that can seek, from its position to its end.</summary>
    internal static T Read<T>(Stream stream, string name, Func<BoundedReader, T> read)
    {
        long start = stream.Position;
        bool isPacked = stream.ReadByte() == Gzip0 && stream.ReadByte() == Gzip1;
        stream.Position = start;
        if (!isPacked)
            return read(ReaderOf(stream, name));
        try
        {
            using var unpacked = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
            return read(ReaderOf(unpacked, name));
        }
        catch (InvalidDataException damaged)
        {
            throw new DataFileException(name, damaged);
        }
    }

    /// <summary>A reader whose problems are those of data files.</summary>
    internal static BoundedReader ReaderOf(Stream stream, string name) =>
        new(stream, name, static (file, problem) => new DataFileException(file, problem));

    /// <summary>The size of an array that a file claims, checked before anything is allocated.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="shape">The dimensions as the file has them.</param>
    /// <param name="elementBytes">Bytes per element.</param>
    internal static long BytesOf(BoundedReader reader, ReadOnlySpan<long> shape, int elementBytes)
    {
        long bytes = elementBytes;
        foreach (long dimension in shape)
        {
            if (dimension < 1 || dimension > MaxBytes || (bytes *= dimension) > MaxBytes)
                throw reader.Error($"expected dimensions of at least 1 and at most {MaxBytes} bytes together, got {Text(shape)}.");
        }

        return bytes;
    }

    private static string Text(ReadOnlySpan<long> shape) => "[" + string.Join(", ", shape.ToArray()) + "]";
}
