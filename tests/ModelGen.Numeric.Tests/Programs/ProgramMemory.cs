using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Kernels;
using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Programs;

/// <summary>The memory of one run, every piece as long as the program says and beside an inaccessible page.</summary>
internal sealed unsafe class ProgramMemory : IDisposable
{
    private const byte NotANumber = 0xFF;
    private readonly List<IDisposable> _buffers = [];
    private readonly GuardedBuffer<float>[] _outputs;

    public ProgramMemory(Graph graph, Program program, InputData[] inputs)
    {
        GuardedBuffer<nint> inputPointers = Allocate<nint>(inputs.Length);
        for (int index = 0; index < inputs.Length; index++)
        {
            int elements = (int)graph.Nodes[graph.Inputs[index]].Type.Shape.Count * program.Batch;
            inputPointers.Pointer[index] = Copy(inputs[index], elements);
        }

        _outputs = [.. graph.Outputs.Select(output => Allocate<float>((int)graph.Nodes[output.Node].Type.Shape.Count * program.Batch))];
        GuardedBuffer<nint> outputPointers = Allocate<nint>(_outputs.Length);
        for (int index = 0; index < _outputs.Length; index++)
            outputPointers.Pointer[index] = (nint)_outputs[index].Pointer;
        Frame = new Frame
        {
            Parameters = Allocate<byte>((int)program.ParameterBytes).Pointer,
            Arena = Allocate<byte>((int)program.ArenaBytes).Pointer,
            Inputs = (byte**)inputPointers.Pointer,
            Outputs = (byte**)outputPointers.Pointer,
        };
    }

    public Frame Frame { get; }

    public float[][] Outputs() => [.. _outputs.Select(output => output.GetSpan().ToArray())];

    public void Dispose() => _buffers.ForEach(buffer => buffer.Dispose());

    private nint Copy(InputData input, int elements)
    {
        if (!input.Bytes.IsEmpty)
        {
            GuardedBuffer<byte> bytes = Allocate<byte>(elements);
            input.Bytes.Span[..elements].CopyTo(bytes.GetSpan());
            return (nint)bytes.Pointer;
        }

        GuardedBuffer<float> floats = Allocate<float>(elements);
        input.Floats.Span[..elements].CopyTo(floats.GetSpan());
        return (nint)floats.Pointer;
    }

    private GuardedBuffer<T> Allocate<T>(int length)
        where T : unmanaged
    {
        var buffer = new GuardedBuffer<T>(length);
        new Span<byte>(buffer.Pointer, length * sizeof(T)).Fill(NotANumber);
        _buffers.Add(buffer);
        return buffer;
    }
}
