using System;

namespace ModelGen.Runtime;

public abstract unsafe partial class NetworkSession
{
    /// <summary>Runs samples of zeros, a number of times.</summary>
    private protected void RunOnZeros(int batch, int times)
    {
        // All inputs are the same zeros and all outputs the same memory: nobody reads the results.
        NetworkInfo info = _network.Info;
        using AlignedMemory zeros = AlignedMemory.Allocate(Largest(info.InputBytes) * batch, clear: true);
        using AlignedMemory results = AlignedMemory.Allocate(Largest(info.OutputBytes) * batch, clear: true);
        byte** inputs = stackalloc byte*[info.InputBytes.Length];
        byte** outputs = stackalloc byte*[info.OutputBytes.Length];
        for (int i = 0; i < times; i++)
        {
            Fill(inputs, info.InputBytes.Length, zeros.Pointer);
            Fill(outputs, info.OutputBytes.Length, results.Pointer);
            Run(batch, inputs, outputs);
        }
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
