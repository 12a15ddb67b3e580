using System;

namespace ModelGen.Runtime;

/// <summary>Runs programs once on zeros: everything they call is compiled afterwards, without any reflection.</summary>
internal sealed unsafe class WarmupSession : NetworkSession
{
    private WarmupSession(LoadedNetwork network) : base(network)
    {
    }

    public static void Run(LoadedNetwork network, ReadOnlySpan<BatchProgram> programs)
    {
        using var session = new WarmupSession(network);
        int largest = programs[0].Batch;
        using AlignedMemory inputs = Tensors(network.Info.InputBytes, largest);
        using AlignedMemory outputs = Tensors(network.Info.OutputBytes, largest);
        byte** inputPointers = stackalloc byte*[network.Info.InputBytes.Length];
        byte** outputPointers = stackalloc byte*[network.Info.OutputBytes.Length];
        foreach (BatchProgram program in programs)
        {
            Point(inputPointers, network.Info.InputBytes, largest, inputs);
            Point(outputPointers, network.Info.OutputBytes, largest, outputs);
            session.Run(program.Batch, inputPointers, outputPointers);
        }
    }

    private static long Rounded(long bytes) => (bytes + AlignedMemory.Alignment - 1) / AlignedMemory.Alignment * AlignedMemory.Alignment;

    private static AlignedMemory Tensors(long[] bytesPerSample, int batch)
    {
        long bytes = 0;
        foreach (long tensor in bytesPerSample)
            bytes += Rounded(tensor * batch);
        return AlignedMemory.Allocate(bytes, clear: true);
    }

    private static void Point(byte** pointers, long[] bytesPerSample, int batch, AlignedMemory memory)
    {
        byte* at = memory.Pointer;
        for (int i = 0; i < bytesPerSample.Length; i++)
        {
            pointers[i] = at;
            at += Rounded(bytesPerSample[i] * batch);
        }
    }
}
