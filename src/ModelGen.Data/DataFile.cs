using System;
using System.IO;
using ModelGen.Runtime;

namespace ModelGen.Data;

/// <summary>What all readers share: files are opened, unpacked where gzip has packed them, and taken as hostile.</summary>
public static class DataFile
{
    /// <summary>Files of more bytes than this, packed or not, and arrays of more bytes once they are 32-bit numbers, are refused.</summary>
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
            using var unpacked = new CheckedGzip(stream);
            T content = read(ReaderOf(unpacked, name));
            Finish(unpacked, name);
            return content;
        }
        catch (InvalidDataException damaged)
        {
            throw new DataFileException(name, damaged);
        }
    }

    /// <summary>Reads what a format allows behind its data, because the checksum is compared at the end.</summary>
    private static void Finish(CheckedGzip unpacked, string name)
    {
        Span<byte> rest = stackalloc byte[1 << 12];
        long read = 0;
        for (int count = 1; count > 0; read += count)
        {
            count = unpacked.Read(rest);
            if (read > MaxBytes)
                throw new DataFileException(name, $"expected at most {MaxBytes} bytes behind the data, but there are more.");
        }
    }

    /// <summary>A reader whose problems are those of data files.</summary>
    internal static BoundedReader ReaderOf(Stream stream, string name) =>
        new(stream, name, static (file, problem) => new DataFileException(file, problem));

    /// <summary>The size of an array that a file claims, checked before anything is allocated.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="shape">The dimensions as the file has them.</param>
    /// <param name="elementBytes">Bytes per element in the file.</param>
    internal static long BytesOf(BoundedReader reader, ReadOnlySpan<long> shape, int elementBytes)
    {
        long bytes = Math.Max(elementBytes, sizeof(float));
        foreach (long dimension in shape)
        {
            if (dimension < 1 || dimension > MaxBytes || (bytes *= dimension) > MaxBytes)
                throw reader.Error($"expected dimensions of at least 1 and at most {MaxBytes / sizeof(float)} elements together, got {Text(shape)}.");
        }

        return bytes / Math.Max(elementBytes, sizeof(float)) * elementBytes;
    }

    private static string Text(ReadOnlySpan<long> shape) => "[" + string.Join(", ", shape.ToArray()) + "]";
}
