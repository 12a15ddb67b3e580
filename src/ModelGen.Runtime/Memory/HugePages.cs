using System;
using System.Runtime.InteropServices;

namespace ModelGen.Runtime;

/// <summary>
/// Asks Linux for 2 MiB pages under large blocks: a stream over tens of megabytes of parameters otherwise takes one
/// translation miss per 4 KiB, and first use one page fault per 4 KiB.
/// </summary>
internal static unsafe partial class HugePages
{
    /// <summary>The size and alignment of a huge page, in bytes.</summary>
    public const int Size = 2 << 20;

    /// <summary>The smallest block, in bytes, for which huge pages are asked for.</summary>
    public const long Threshold = 2 * Size;

    private const int MadvHugePage = 14;

    /// <summary>Gives the advice for the whole pages of a block. It is only advice: where it is not taken, nothing changes.</summary>
    public static void Advise(void* pointer, nuint bytes)
    {
        if (!OperatingSystem.IsLinux())
            return;
        try
        {
            _ = Advise(pointer, bytes / Size * Size, MadvHugePage);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // A system without that library or call keeps its small pages.
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* address, nuint length, int advice);
}
