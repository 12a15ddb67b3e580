using ModelGen.Kernels;
using ModelGen.TestKit;

namespace ModelGen.Arm.Tests.Networks;

/// <summary>Everything that one run of a static core touches, each part directly before an inaccessible page.</summary>
internal sealed unsafe class FrameMemory : IDisposable
{
    private readonly List<GuardedBuffer<byte>> _outputs = [];
    private readonly List<IDisposable> _buffers = [];
    private readonly GuardedBuffer<nint> _pointers;
    private readonly Frame _frame;

    public FrameMemory(byte[] parameters, long arenaBytes, IReadOnlyList<byte[]> inputs, IReadOnlyList<int> outputBytes)
    {
        _pointers = Keep(new GuardedBuffer<nint>(inputs.Count + outputBytes.Count));
        nint* pointers = _pointers.Pointer;
        _frame.Parameters = Keep(GuardedMemory.Copy<byte>(parameters)).Pointer;
        _frame.Arena = Keep(new GuardedBuffer<byte>(checked((int)arenaBytes))).Pointer;
        _frame.Inputs = (byte**)pointers;
        _frame.Outputs = (byte**)(pointers + inputs.Count);
        foreach (byte[] input in inputs)
            *pointers++ = (nint)Keep(GuardedMemory.Copy<byte>(input)).Pointer;
        foreach (int bytes in outputBytes)
        {
            _outputs.Add(Keep(new GuardedBuffer<byte>(bytes)));
            *pointers++ = (nint)_outputs[^1].Pointer;
        }
    }

    /// <summary>The pointers as a core takes them.</summary>
    public ref readonly Frame Frame => ref _frame;

    /// <summary>Copies of the outputs.</summary>
    public byte[][] Outputs => [.. _outputs.Select(output => output.GetSpan().ToArray())];

    public void Dispose() => _buffers.ForEach(buffer => buffer.Dispose());

    private T Keep<T>(T buffer)
        where T : IDisposable
    {
        _buffers.Add(buffer);
        return buffer;
    }
}
