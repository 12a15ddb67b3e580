using System;

namespace ModelGen.Runtime;

/// <summary>Runs programs once on zeros: everything they call is compiled afterwards, without any reflection.</summary>
internal sealed unsafe class WarmupSession : NetworkSession
{
    private WarmupSession(LoadedNetwork network) : base(network)
    {
    }

    /// <param name="network">The network.</param>
    /// <param name="programs">Its programs, largest batch first.</param>
    /// <param name="from">The first program that runs; those behind it run too.</param>
    public static void Run(LoadedNetwork network, BatchProgram[] programs, int from)
    {
        using var session = new WarmupSession(network);
        for (; from < programs.Length; from++)
            session.Run(network.Info, programs[from].Batch);
    }

    private void Run(NetworkInfo info, int batch)
    {
        // All inputs are the same zeros and all outputs the same memory: nobody reads the results.
        using AlignedMemory zeros = AlignedMemory.Allocate(Largest(info.InputBytes) * batch, clear: true);
        using AlignedMemory results = AlignedMemory.Allocate(Largest(info.OutputBytes) * batch, clear: true);
        byte** inputs = stackalloc byte*[info.InputBytes.Length];
        byte** outputs = stackalloc byte*[info.OutputBytes.Length];
        Fill(inputs, info.InputBytes.Length, zeros.Pointer);
        Fill(outputs, info.OutputBytes.Length, results.Pointer);
        Run(batch, inputs, outputs);
    }

    private static long Largest(long[] sizes)
    {
        long largest = 0;
        foreach (long size in sizes)
            largest = Math.Max(largest, size);
        return largest;
    }

    private static void Fill(byte** pointers, int count, byte* pointer)
    {
        for (int i = 0; i < count; i++)
            pointers[i] = pointer;
    }
}
