using System;
using System.Buffers.Binary;
using ModelGen.Runtime;

namespace ModelGen.Data;

/// <summary>The format chunk of a WAV file.</summary>
/// <param name="IsFloat">Whether samples are floating-point numbers; integers otherwise.</param>
/// <param name="Channels">Samples per frame.</param>
/// <param name="Rate">Frames per second.</param>
/// <param name="SampleBytes">Bytes per sample.</param>
internal sealed record WavFormat(bool IsFloat, int Channels, int Rate, int SampleBytes)
{
    private const int Pcm = 1, Float = 3, Extensible = 0xFFFE, PlainBytes = 16, ExtensibleBytes = 40, SubFormatAt = 24;

    private const int MaxChannels = 256;

    public static WavFormat Parse(ReadOnlySpan<byte> chunk, BoundedReader reader)
    {
        if (chunk.Length < PlainBytes)
            throw reader.Error($"expected a format of at least {PlainBytes} bytes, got {chunk.Length}.");
        int code = BinaryPrimitives.ReadUInt16LittleEndian(chunk);
        if (code == Extensible && chunk.Length >= ExtensibleBytes)
            code = BinaryPrimitives.ReadUInt16LittleEndian(chunk[SubFormatAt..]);
        int channels = BinaryPrimitives.ReadUInt16LittleEndian(chunk[2..]);
        int rate = BinaryPrimitives.ReadInt32LittleEndian(chunk[4..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]);
        if ((code, bits) is not ((Pcm, 8 or 16 or 24 or 32) or (Float, 32 or 64)))
            throw reader.Error($"expected PCM of 8, 16, 24 or 32 bits or floating point of 32 or 64, got code {code} with {bits} bits.");
        if (channels is < 1 or > MaxChannels || rate < 1)
            throw reader.Error($"expected 1 to {MaxChannels} channels and a rate of at least 1, got {channels} and {rate}.");
        int frame = BinaryPrimitives.ReadUInt16LittleEndian(chunk[12..]);
        if (frame != channels * bits / 8)
            throw reader.Error($"expected frames of {channels * bits / 8} bytes for {channels} channels of {bits} bits, got {frame}.");
        return new WavFormat(code == Float, channels, rate, bits / 8);
    }

    /// <summary>A sample; integers are divided by their range, 8-bit ones are unsigned around 128.</summary>
    public float ToSingle(ReadOnlySpan<byte> sample) => (IsFloat, SampleBytes) switch
    {
        (true, 4) => BinaryPrimitives.ReadSingleLittleEndian(sample),
        (true, _) => (float)BinaryPrimitives.ReadDoubleLittleEndian(sample),
        (_, 1) => (sample[0] - 128) / 128f,
        (_, 2) => BinaryPrimitives.ReadInt16LittleEndian(sample) / 32768f,
        (_, 3) => (BinaryPrimitives.ReadUInt16LittleEndian(sample) | ((sbyte)sample[2] << 16)) / 8388608f,
        _ => BinaryPrimitives.ReadInt32LittleEndian(sample) / 2147483648f,
    };
}
