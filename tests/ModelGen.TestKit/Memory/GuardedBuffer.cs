using System.Buffers;

namespace ModelGen.TestKit;

/// <summary>On which side of a buffer the inaccessible page lies, directly and without a gap.</summary>
public enum Guard
{
    /// <summary>Before its first element: reading or writing below the start ends the process.</summary>
    Before,

    /// <summary>After its last element: reading or writing beyond the end ends the process.</summary>
    After,
}

/// <summary>
/// Memory of an exact length beside an inaccessible page, so that a kernel that reads or writes one byte too far cannot pass its
/// test. The pages on both sides are inaccessible; the elements touch the one that is asked for.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
public sealed unsafe class GuardedBuffer<T> : MemoryManager<T>
    where T : unmanaged
{
    private readonly int _length;
    private GuardedPages? _pages;

    /// <summary>Allocates memory of the given number of elements.</summary>
    /// <param name="length">How many elements; may be 0.</param>
    /// <param name="guard">Which end touches an inaccessible page.</param>
    /// <exception cref="PlatformNotSupportedException"><see cref="GuardedMemory.IsSupported"/> is false.</exception>
    public GuardedBuffer(int length, Guard guard = Guard.After)
    {
        _length = length;
        nuint bytes = checked((nuint)length * (nuint)sizeof(T));
        _pages = new GuardedPages(bytes);
        Pointer = (T*)(guard == Guard.Before ? _pages.First : _pages.First + (_pages.Bytes - bytes));
    }

    /// <summary>The first element.</summary>
    public T* Pointer { get; private set; }

    /// <inheritdoc />
    public override Span<T> GetSpan() => new(Pointer, _length);

    /// <inheritdoc />
    public override MemoryHandle Pin(int elementIndex = 0) => new(Pointer + elementIndex, pinnable: this);

    /// <inheritdoc />
    public override void Unpin()
    {
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        _pages?.Dispose();
        _pages = null;
        Pointer = null;
    }
}
