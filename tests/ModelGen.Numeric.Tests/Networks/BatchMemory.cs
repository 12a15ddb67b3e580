using ModelGen.Runtime;
using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Networks;

/// <summary>A caller's inputs and outputs, each ending directly before an inaccessible page where the system has such.</summary>
internal sealed class BatchMemory : IDisposable
{
    private readonly List<IDisposable> _buffers = [];

    public BatchMemory(NetworkInfo network, InputData[] inputs, int batch)
    {
        Inputs = [.. inputs.Select((input, index) => Copy(input.Samples(0, batch, network.Inputs[index].Count)))];
        Outputs = [.. network.Outputs.Select(output => Allocate<float>(batch * output.Count))];
        foreach (Memory<float> output in Outputs)
            output.Span.Fill(float.NaN);
    }

    public InputData[] Inputs { get; }

    public Memory<float>[] Outputs { get; }

    public IReadOnlyList<ReadOnlyMemory<float>> Results => [.. Outputs.Select(output => (ReadOnlyMemory<float>)output)];

    public void Dispose() => _buffers.ForEach(buffer => buffer.Dispose());

    private InputData Copy(InputData input)
    {
        if (input.Bytes.IsEmpty)
            return Copy(input.Floats);
        return Copy(input.Bytes);
    }

    private Memory<T> Copy<T>(ReadOnlyMemory<T> elements)
        where T : unmanaged
    {
        Memory<T> copy = Allocate<T>(elements.Length);
        elements.CopyTo(copy);
        return copy;
    }

    private Memory<T> Allocate<T>(int length)
        where T : unmanaged
    {
        if (!GuardedMemory.IsSupported)
            return new T[length];
        var buffer = new GuardedBuffer<T>(length);
        _buffers.Add(buffer);
        return buffer.Memory;
    }
}
