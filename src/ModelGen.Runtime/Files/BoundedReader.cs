using System;
using System.IO;

namespace ModelGen.Runtime;

/// <summary>
/// Little-endian primitives over a stream that is not trusted. A length read from the stream is compared with what the stream
/// still holds before anything is allocated; where the stream cannot tell (a pipe), memory grows with the bytes that arrive.
/// </summary>
internal sealed class BoundedReader
{
    private const int FirstChunk = 1 << 20;

    private readonly Stream _stream;
    private readonly Func<string, string, Exception>? _error;

    /// <param name="stream">Read from its position; stays open.</param>
    /// <param name="name">The file's name for messages.</param>
    /// <param name="error">Makes the exception for a file's name and a problem; by default a <see cref="ParameterFileException"/>.</param>
    public BoundedReader(Stream stream, string name, Func<string, string, Exception>? error = null)
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Files are read on little-endian processors only.");
        _stream = stream;
        _error = error;
        Name = name;
    }

    /// <summary>The file's name for messages.</summary>
    public string Name { get; }

    /// <summary>Bytes left, or null if the stream cannot tell.</summary>
    public long? Remaining => _stream.CanSeek ? Math.Max(0, _stream.Length - _stream.Position) : null;

    public Exception Error(string problem) => _error?.Invoke(Name, problem) ?? new ParameterFileException(Name, [problem]);

    public byte ReadByte(string what)
    {
        Span<byte> bytes = stackalloc byte[1];
        Fill(bytes, what);
        return bytes[0];
    }

    public ushort ReadUInt16(string what)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ushort)];
        Fill(bytes, what);
        return BitConverter.ToUInt16(bytes);
    }

    public uint ReadUInt32(string what)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        Fill(bytes, what);
        return BitConverter.ToUInt32(bytes);
    }

    public ulong ReadUInt64(string what)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        Fill(bytes, what);
        return BitConverter.ToUInt64(bytes);
    }

    /// <summary>Reads a block into managed memory.</summary>
    /// <param name="count">How many bytes, at least 0 and at most <see cref="Array.MaxLength"/>.</param>
    /// <param name="what">What the bytes are, for messages.</param>
    public byte[] ReadBytes(long count, string what)
    {
        Require(count, what);
        byte[] bytes = new byte[Remaining is null ? Math.Min(count, FirstChunk) : count];
        int filled = 0;
        while (true)
        {
            Fill(new Span<byte>(bytes, filled, bytes.Length - filled), what);
            if (bytes.Length == count)
                return bytes;
            filled = bytes.Length;
            Array.Resize(ref bytes, (int)Math.Min(count, 2L * filled));
        }
    }

    /// <summary>Reads all that is left into managed memory.</summary>
    /// <param name="most">More bytes than these are refused; at most <see cref="Array.MaxLength"/> - 1.</param>
    /// <param name="what">What the bytes are, for messages.</param>
    public byte[] ReadToEnd(long most, string what)
    {
        if (Remaining is { } left)
            return left <= most ? ReadBytes(left, what) : throw TooMany(most, what);
        byte[] bytes = new byte[(int)Math.Min(most + 1, FirstChunk)];
        for (int filled = 0; ;)
        {
            filled += _stream.ReadAtLeast(new Span<byte>(bytes, filled, bytes.Length - filled), bytes.Length - filled, throwOnEndOfStream: false);
            if (filled > most)
                throw TooMany(most, what);
            if (filled < bytes.Length)
                return bytes[..filled];
            Array.Resize(ref bytes, (int)Math.Min(most + 1, 2L * filled));
        }
    }

    /// <summary>Reads a block into native memory.</summary>
    /// <param name="count">How many bytes, at least 0.</param>
    /// <param name="what">What the bytes are, for messages.</param>
    public AlignedMemory ReadBlock(long count, string what)
    {
        Require(count, what);
        AlignedMemory block = AlignedMemory.Allocate(Remaining is null ? Math.Min(count, FirstChunk) : count);
        try
        {
            long filled = 0;
            while (true)
            {
                Fill(block, filled, what);
                if (block.Bytes == count)
                    return block;
                filled = block.Bytes;
                AlignedMemory larger = AlignedMemory.Allocate(Math.Min(count, 2 * filled));
                unsafe
                {
                    Buffer.MemoryCopy(block.Pointer, larger.Pointer, larger.Bytes, filled);
                }
                block.Dispose();
                block = larger;
            }
        }
        catch
        {
            block.Dispose();
            throw;
        }
    }

    /// <summary>Refuses bytes after the end.</summary>
    public void ExpectEnd()
    {
        Span<byte> one = stackalloc byte[1];
        if (_stream.Read(one) != 0)
            throw Error("expected the end of the file after its data, but more bytes follow.");
    }

    private unsafe void Fill(AlignedMemory block, long from, string what)
    {
        for (long at = from; at < block.Bytes;)
        {
            int chunk = (int)Math.Min(block.Bytes - at, 1 << 30);
            Fill(new Span<byte>(block.Pointer + at, chunk), what);
            at += chunk;
        }
    }

    private void Fill(Span<byte> bytes, string what)
    {
        int read = _stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read < bytes.Length)
            throw Ended(bytes.Length, read, what);
    }

    private void Require(long count, string what)
    {
        if (Remaining is { } left && count > left)
            throw TooLong(count, left, what);
    }

    // The messages are methods of their own: a load that succeeds does not compile them.
    private Exception Ended(long expected, long actual, string what)
        => Error($"expected {Size(expected)} of {what}, but the file ends after {Size(actual)} of them.");

    private Exception TooLong(long expected, long left, string what)
        => Error($"expected {Size(expected)} of {what}, but only {Size(left)} are left.");

    private Exception TooMany(long most, string what) => Error($"expected at most {Size(most)} of {what}, but there are more.");

    private static string Size(long count) => $"{count} byte" + (count == 1 ? "" : "s");
}
