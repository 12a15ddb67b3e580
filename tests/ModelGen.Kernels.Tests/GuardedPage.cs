using System.Runtime.InteropServices;

namespace ModelGen.Kernels.Tests;

/// <summary>A page of memory between two that may not be touched: an access outside ends the process.</summary>
internal sealed unsafe partial class GuardedPage : IDisposable
{
    private const int ReadWrite = 3;
    private const int None = 0;
    private const int PrivateAnonymous = 0x22;

    private readonly byte* _region;

    public GuardedPage()
    {
        Length = Environment.SystemPageSize;
        _region = Map(null, (nuint)(3 * Length), ReadWrite, PrivateAnonymous, -1, 0);
        if (_region == (byte*)-1 || Protect(_region, (nuint)Length, None) != 0 || Protect(End, (nuint)Length, None) != 0)
        {
            throw new InvalidOperationException("The operating system refused the guard pages.");
        }
    }

    public int Length { get; }

    public byte* Start => _region + Length;

    public byte* End => _region + (2 * Length);

    public Span<byte> Bytes => new(Start, Length);

    public void Dispose() => _ = Unmap(_region, (nuint)(3 * Length));

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial byte* Map(void* address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(void* address, nuint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(void* address, nuint length);
}
