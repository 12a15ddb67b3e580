using System;
using System.IO;
using ModelGen.Runtime;

namespace ModelGen.Data;

/// <summary>A recording.</summary>
/// <param name="Samples">[frames, channels], from -1 to 1 for integer samples.</param>
/// <param name="Rate">Frames per second.</param>
public sealed record Recording(DataArray<float> Samples, int Rate);

/// <summary>WAV files: RIFF with PCM samples of 8, 16, 24 or 32 bits or floating-point samples of 32 or 64 bits.</summary>
public static class WavFile
{
    private const uint Riff = 0x46464952, Wave = 0x45564157, Format = 0x20746D66, Data = 0x61746164;
    private const int SkippedBytes = 1 << 16;

    /// <summary>Reads a recording; chunks other than format and data are skipped.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DataFileException">The file is damaged, too large, or coded in another way.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static Recording Read(string path) => DataFile.Open(path, Read);

    internal static Recording Read(BoundedReader reader)
    {
        uint riff = reader.ReadUInt32("the magic number");
        reader.ReadUInt32("the file's length");
        if (riff != Riff || reader.ReadUInt32("the form") != Wave)
            throw reader.Error("expected a WAV file, which begins with RIFF and WAVE, but it does not.");
        WavFormat? format = null;
        long total = 0;
        while (true)
        {
            uint id = reader.ReadUInt32("a chunk's name");
            uint length = reader.ReadUInt32("a chunk's length");
            if ((total += length) > DataFile.MaxBytes)
                throw reader.Error($"expected chunks of at most {DataFile.MaxBytes} bytes together, but the file claims more.");
            if (id == Data)
                return Samples(reader, format ?? throw reader.Error("expected the format before the samples, but there is none."), length);
            byte[] chunk = ReadChunk(reader, length, isKept: id == Format);
            if (id == Format)
                format = WavFormat.Parse(chunk, reader);
        }
    }

    /// <summary>A chunk's content and the byte that makes its length even; nothing is kept of a chunk that nobody reads.</summary>
    private static byte[] ReadChunk(BoundedReader reader, uint length, bool isKept)
    {
        if (isKept)
        {
            byte[] chunk = reader.ReadBytes(length, "a chunk");
            reader.ReadBytes(length % 2, "a chunk");
            return chunk;
        }

        for (long left = length + (length % 2L); left > 0; left -= SkippedBytes)
            reader.ReadBytes(Math.Min(left, SkippedBytes), "a chunk");
        return [];
    }

    private static Recording Samples(BoundedReader reader, WavFormat format, uint length)
    {
        int frame = format.Channels * format.SampleBytes;
        if (length == 0 || length % frame != 0)
            throw reader.Error($"expected frames of {frame} bytes, got {length} bytes in all.");
        byte[] data = reader.ReadBytes(length, "samples");
        var samples = new float[data.Length / format.SampleBytes];
        for (int i = 0; i < samples.Length; i++)
            samples[i] = format.ToSingle(data.AsSpan(i * format.SampleBytes, format.SampleBytes));
        return new Recording(new DataArray<float>([data.Length / frame, format.Channels], samples), format.Rate);
    }
}
