using System;
using System.IO;
using System.Security.Cryptography;

namespace ModelGen.Build.Reading;

/// <summary>A file that is read once, from its beginning, and hashed on the way.</summary>
internal sealed class HashedFile : IDisposable
{
    private readonly FileStream _stream;
    private readonly SHA256 _hash = SHA256.Create();

    public HashedFile(string path)
    {
        if (!File.Exists(path))
            throw new ParameterFileException("there is no such file.");
        _stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
    }

    /// <summary>Bytes that are not read yet.</summary>
    public long Remaining => Math.Max(0, _stream.Length - _stream.Position);

    /// <summary>Fills the beginning of a buffer.</summary>
    /// <exception cref="ParameterFileException">The file ends before.</exception>
    public void Read(byte[] buffer, int count)
    {
        int filled = 0;
        while (filled < count)
        {
            int read = _stream.Read(buffer, filled, count - filled);
            if (read == 0)
                throw new ParameterFileException("expected its length to stay the same while it is read, but it became shorter.");
            filled += read;
        }

        _hash.TransformBlock(buffer, 0, count, null, 0);
    }

    /// <summary>The SHA-256 of what was read, which must be all of it.</summary>
    public byte[] Hash()
    {
        _hash.TransformFinalBlock([], 0, 0);
        return _hash.Hash;
    }

    public void Dispose()
    {
        _stream.Dispose();
        _hash.Dispose();
    }
}
