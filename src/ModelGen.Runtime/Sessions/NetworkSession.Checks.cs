using System;
using System.ComponentModel;

namespace ModelGen.Runtime;

public abstract unsafe partial class NetworkSession
{
    /// <summary>Refuses a negative number of samples. Called by generated code.</summary>
    /// <param name="batch">Samples.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batch"/> is negative.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void CheckBatch(int batch)
    {
        if (batch < 0)
            throw new ArgumentOutOfRangeException(nameof(batch), batch, "Expected at least 0 samples.");
    }

    /// <summary>Refuses a span of the wrong length. Called by generated code.</summary>
    /// <param name="tensor">The input's or output's name.</param>
    /// <param name="actual">The span's length.</param>
    /// <param name="batch">Samples.</param>
    /// <param name="perSample">Elements per sample.</param>
    /// <exception cref="ArgumentException">The length is not <paramref name="batch"/> times <paramref name="perSample"/>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void CheckLength(string tensor, int actual, int batch, int perSample)
    {
        if (actual != (long)batch * perSample)
            throw WrongLength(tensor, actual, batch, perSample);
    }

    /// <summary>Refuses an output that shares memory with an input or another output. Called by generated code.</summary>
    /// <param name="a">One tensor's name.</param>
    /// <param name="p">Its first byte.</param>
    /// <param name="pBytes">Its size.</param>
    /// <param name="b">The other tensor's name.</param>
    /// <param name="q">Its first byte.</param>
    /// <param name="qBytes">Its size.</param>
    /// <exception cref="ArgumentException">They overlap.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void CheckDisjoint(string a, void* p, long pBytes, string b, void* q, long qBytes)
    {
        if ((byte*)p < (byte*)q + qBytes && (byte*)q < (byte*)p + pBytes)
            throw new ArgumentException($"{a} and {b} overlap in memory; an output needs memory of its own.");
    }

    private static ArgumentException WrongLength(string tensor, int actual, int batch, int perSample)
        => new(batch == 1
            ? $"{tensor}: expected {perSample} elements, got {actual}."
            : $"{tensor}: expected {(long)batch * perSample} elements ({batch} samples of {perSample}), got {actual}.");
}
