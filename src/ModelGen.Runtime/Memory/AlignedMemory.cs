using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace ModelGen.Runtime;

/// <summary>
/// Native memory that begins on a 64-byte boundary (a cache line and a 512-bit vector) and never moves. Freed when it is
/// disposed and the last counted reference is returned, or by the finalizer.
/// </summary>
public sealed unsafe class AlignedMemory : SafeHandle
{
    /// <summary>The alignment of every block, in bytes.</summary>
    public const int Alignment = 64;

    private static long s_live;

    private AlignedMemory(void* pointer, long bytes) : base(0, ownsHandle: true)
    {
        Bytes = bytes;
        SetHandle((nint)pointer);
        GC.AddMemoryPressure(Math.Max(bytes, 1));
        Interlocked.Increment(ref s_live);
    }

    /// <summary>Blocks that are not freed yet, for tests that look for leaks.</summary>
    internal static long Live => Interlocked.Read(ref s_live);

    /// <summary>The size in bytes.</summary>
    public long Bytes { get; }

    /// <summary>The first byte. Valid until the memory is freed.</summary>
    public byte* Pointer => (byte*)handle;

    /// <inheritdoc />
    public override bool IsInvalid => handle == 0;

    /// <summary>Allocates memory.</summary>
    /// <param name="bytes">The size in bytes, at least 0.</param>
    /// <param name="clear">Whether the memory is set to 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bytes"/> is negative.</exception>
    /// <exception cref="OutOfMemoryException">The memory is not available.</exception>
    public static AlignedMemory Allocate(long bytes, bool clear = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        nuint size = checked((nuint)Math.Max(bytes, 1));
        bool huge = bytes >= HugePages.Threshold;
        void* pointer = NativeMemory.AlignedAlloc(size, huge ? (nuint)HugePages.Size : Alignment);
        if (huge)
            HugePages.Advise(pointer, size);
        if (clear)
            NativeMemory.Clear(pointer, size);
        return new AlignedMemory(pointer, bytes);
    }

    /// <inheritdoc />
    protected override bool ReleaseHandle()
    {
        NativeMemory.AlignedFree((void*)handle);
        GC.RemoveMemoryPressure(Math.Max(Bytes, 1));
        Interlocked.Decrement(ref s_live);
        return true;
    }
}
