namespace ModelGen.Kernels;

/// <summary>
/// Everything that one run of a network touches, as plain pointers: what the emitted static core of a network takes, and all it
/// takes, so that it can be compiled and executed without a managed runtime around it.
/// </summary>
public unsafe struct Frame
{
    /// <summary>The packed parameters of the core's level; 64-byte aligned, read only.</summary>
    public byte* Parameters;

    /// <summary>Memory for intermediate values; 64-byte aligned.</summary>
    public byte* Arena;

    /// <summary>Values kept from one run to the next; 64-byte aligned, or null for networks without state.</summary>
    public byte* State;

    /// <summary>One pointer per declared input, each to the whole batch.</summary>
    public byte** Inputs;

    /// <summary>One pointer per declared output, each to the whole batch.</summary>
    public byte** Outputs;

    /// <summary>The key of the counter-based random stream.</summary>
    public ulong RandomKey;

    /// <summary>The position in the random stream.</summary>
    public ulong RandomCounter;

    /// <summary>One slot per call for a profiler's clock readings, or null.</summary>
    public long* Profile;
}
