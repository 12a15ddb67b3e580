using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;

namespace ModelGen.Data;

/// <summary>
/// Unpacks one gzip member (RFC 1952) and compares the end of what it gave with the trailer, so that a file that was cut off is no
/// shorter file.
/// </summary>
internal sealed class CheckedGzip : Stream
{
    private const int TrailerBytes = 8;

    private readonly GZipStream _unpacked;
    private readonly uint _expectedCrc, _expectedLength;
    private uint _crc, _length;

    /// <param name="packed">Can seek; read from its position to its end; stays open.</param>
    /// <exception cref="InvalidDataException">It is too short to have a trailer.</exception>
    public CheckedGzip(Stream packed)
    {
        Span<byte> trailer = stackalloc byte[TrailerBytes];
        long start = packed.Position;
        if (packed.Length - start < TrailerBytes)
            throw new InvalidDataException("expected packed data with a trailer, but the file ends before.");
        packed.Position = packed.Length - TrailerBytes;
        packed.ReadExactly(trailer);
        packed.Position = start;
        _expectedCrc = BinaryPrimitives.ReadUInt32LittleEndian(trailer);
        _expectedLength = BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]);
        _unpacked = new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true);
    }

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        int count = _unpacked.Read(buffer);
        _crc = Crc32.Append(_crc, buffer[..count]);
        _length = unchecked(_length + (uint)count);
        if (count == 0 && buffer.Length > 0 && (_crc != _expectedCrc || _length != _expectedLength))
            throw new InvalidDataException("expected one packed member that agrees with its checksum and length, but it was cut off or changed.");
        return count;
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override void Flush() => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _unpacked.Dispose();
        base.Dispose(disposing);
    }
}
