using System.Runtime.ConstrainedExecution;
using System.Runtime.InteropServices;

namespace ModelGen.TestKit;

/// <summary>Whole pages between two inaccessible ones.</summary>
internal sealed unsafe partial class GuardedPages : CriticalFinalizerObject, IDisposable
{
    private const int ProtectNone = 0;
    private const int ProtectReadWrite = 1 | 2;
    private const int MapPrivateAnonymous = 0x02 | 0x20;

    private readonly nuint _mapped;
    private byte* _base;

    public GuardedPages(nuint bytes)
    {
        if (!GuardedMemory.IsSupported)
            throw new PlatformNotSupportedException(GuardedMemory.NotSupported);
        nuint page = (nuint)Environment.SystemPageSize;
        Bytes = nuint.Max((bytes + page - 1) / page, 1) * page;
        _mapped = Bytes + (2 * page);

        // Mapped without any access first, so that the two outer pages need no further call.
        void* mapped = Map(null, _mapped, ProtectNone, MapPrivateAnonymous, -1, 0);
        if ((nint)mapped == -1)
            throw new OutOfMemoryException($"mmap of {_mapped} bytes failed with error {Marshal.GetLastPInvokeError()}.");
        _base = (byte*)mapped;
        First = _base + page;
        if (Protect(First, Bytes, ProtectReadWrite) != 0)
            throw new InvalidOperationException($"mprotect failed with error {Marshal.GetLastPInvokeError()}.");
    }

    ~GuardedPages() => Dispose();

    /// <summary>The first accessible byte.</summary>
    public byte* First { get; }

    /// <summary>How many bytes are accessible: a multiple of the page size.</summary>
    public nuint Bytes { get; }

    public void Dispose()
    {
        if (_base != null)
            _ = Unmap(_base, _mapped);
        _base = null;
        GC.SuppressFinalize(this);
    }

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static partial void* Map(void* address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static partial int Protect(void* address, nuint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap", SetLastError = true)]
    private static partial int Unmap(void* address, nuint length);
}
