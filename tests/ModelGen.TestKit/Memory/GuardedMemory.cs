namespace ModelGen.TestKit;

/// <summary>Buffers beside inaccessible pages.</summary>
public static class GuardedMemory
{
    /// <summary>Whether this operating system gives such pages to this library.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux();

    /// <summary>What a test that cannot run says.</summary>
    public const string NotSupported = "Guard pages are made with mmap and mprotect, which this operating system lacks.";

    /// <summary>A copy of the given elements that ends (or begins) at an inaccessible page.</summary>
    public static GuardedBuffer<T> Copy<T>(ReadOnlySpan<T> elements, Guard guard = Guard.After)
        where T : unmanaged
    {
        var buffer = new GuardedBuffer<T>(elements.Length, guard);
        elements.CopyTo(buffer.GetSpan());
        return buffer;
    }
}
