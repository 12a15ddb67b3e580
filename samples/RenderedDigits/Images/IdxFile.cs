using System.Buffers.Binary;
using System.IO.Compression;

namespace ModelGen.Samples;

/// <summary>
/// Reads the IDX files in which MNIST is published, compressed by gzip or not. Whatever the header claims, no more is allocated
/// than the file really holds, and no more than <see cref="MaxBytes"/>.
/// </summary>
public static class IdxFile
{
    /// <summary>Larger files are refused.</summary>
    public const int MaxBytes = 1 << 28;

    private const int ImageMagic = 0x00000803, LabelMagic = 0x00000801;

    /// <summary>Reads the MNIST test set of a folder: <c>t10k-images-idx3-ubyte</c> and its labels, with or without <c>.gz</c>.</summary>
    /// <exception cref="FileNotFoundException">One of the two files is missing.</exception>
    /// <exception cref="InvalidDataException">A file is damaged, or the two do not belong together.</exception>
    public static ImageSet ReadTestSet(string folder) =>
        Read(Find(folder, "t10k-images-idx3-ubyte"), Find(folder, "t10k-labels-idx1-ubyte"));

    /// <summary>Reads a file of images and a file of labels.</summary>
    /// <exception cref="InvalidDataException">A file is damaged, or the two do not belong together.</exception>
    public static ImageSet Read(string imageFile, string labelFile)
    {
        (int[] shape, byte[] images) = ReadFile(imageFile, ImageMagic);
        (int[] labelShape, byte[] labels) = ReadFile(labelFile, LabelMagic);
        if (shape[0] != labelShape[0])
            throw new InvalidDataException($"{imageFile} holds {shape[0]} images, but {labelFile} holds {labelShape[0]} labels.");
        return new ImageSet(images, labels, shape[1], shape[2]);
    }

    private static string Find(string folder, string name)
    {
        string plain = Path.Combine(folder, name), compressed = plain + ".gz";
        return File.Exists(plain) ? plain
            : File.Exists(compressed) ? compressed
            : throw new FileNotFoundException($"Neither {plain} nor {compressed} exists.");
    }

    private static (int[] Shape, byte[] Values) ReadFile(string path, int magic)
    {
        using FileStream file = File.OpenRead(path);
        try
        {
            bool compressed = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
            file.Position = 0;
            using Stream stream = compressed ? new GZipStream(file, CompressionMode.Decompress) : file;
            return ReadStream(stream, magic);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw new InvalidDataException($"{path} is no valid IDX file: {error.Message}", error);
        }
    }

    /// <summary>Big-endian: the magic number (its last byte is how many dimensions follow), the dimensions, the bytes.</summary>
    private static (int[] Shape, byte[] Values) ReadStream(Stream stream, int magic)
    {
        int found = ReadInt32(stream);
        if (found != magic)
            throw new InvalidDataException($"it starts with 0x{found:X8} instead of 0x{magic:X8}.");

        var shape = new int[magic & 0xFF];
        long size = 1;
        for (int i = 0; i < shape.Length; i++)
        {
            shape[i] = ReadInt32(stream);
            if (shape[i] < 1 || (size *= shape[i]) > MaxBytes)
            {
                throw new InvalidDataException(
                    $"its header claims a dimension of {(uint)shape[i]}; all together may hold 1 to {MaxBytes} bytes.");
            }
        }

        byte[] values = ReadBytes(stream, (int)size);
        if (stream.ReadByte() >= 0)
            throw new InvalidDataException($"it goes on after the {size} bytes that its header announces.");
        return (shape, values);
    }

    private static int ReadInt32(Stream stream)
    {
        Span<byte> bytes = stackalloc byte[4];
        stream.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt32BigEndian(bytes);
    }

    /// <summary>Doubles its buffer as bytes arrive, so that a header alone cannot make it large.</summary>
    private static byte[] ReadBytes(Stream stream, int size)
    {
        var buffer = new byte[Math.Min(size, 1 << 20)];
        for (int filled = 0; ;)
        {
            int read = stream.ReadAtLeast(buffer.AsSpan(filled), buffer.Length - filled, throwOnEndOfStream: false);
            filled += read;
            if (filled == size)
                return buffer;
            if (filled < buffer.Length)
                throw new InvalidDataException($"it ends after {filled} of the {size} bytes that its header announces.");
            Array.Resize(ref buffer, (int)Math.Min(size, 2L * buffer.Length));
        }
    }
}
