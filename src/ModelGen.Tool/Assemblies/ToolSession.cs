using System;
using System.Linq;
using ModelGen.Runtime;

namespace ModelGen.Tool;

/// <summary>Runs any network on memory of its own: the same calls as a network's own session, without its typed spans.</summary>
internal sealed unsafe class ToolSession : NetworkSession
{
    private readonly int _batch;
    private readonly AlignedMemory[] _inputs;
    private readonly AlignedMemory[] _outputs;

    /// <param name="network">The network; may be disposed before this session.</param>
    /// <param name="batch">Samples per call.</param>
    public ToolSession(LoadedNetwork network, int batch) : base(network)
    {
        Network = network;
        _batch = batch;
        _inputs = [.. network.Info.Inputs.Select(input => AlignedMemory.Allocate(input.Bytes * batch, clear: true))];
        _outputs = [.. network.Info.Outputs.Select(output => AlignedMemory.Allocate(output.Bytes * batch, clear: true))];
    }

    /// <summary>The network.</summary>
    public LoadedNetwork Network { get; }

    /// <summary>The bytes of an input of all samples.</summary>
    public Span<byte> Input(int index) => new(_inputs[index].Pointer, checked((int)_inputs[index].Bytes));

    /// <summary>The values of an output of all samples.</summary>
    public float[] Output(int index)
    {
        AlignedMemory output = _outputs[index];
        return Network.Info.Outputs[index].Element == Element.UInt8
            ? Array.ConvertAll(new Span<byte>(output.Pointer, checked((int)output.Bytes)).ToArray(), value => (float)value)
            : new Span<float>(output.Pointer, checked((int)(output.Bytes / sizeof(float)))).ToArray();
    }

    /// <summary>Runs all samples.</summary>
    public void Predict()
    {
        byte** inputs = stackalloc byte*[_inputs.Length];
        byte** outputs = stackalloc byte*[_outputs.Length];
        Fill(inputs, _inputs);
        Fill(outputs, _outputs);
        Run(_batch, inputs, outputs);
    }

    private static void Fill(byte** pointers, AlignedMemory[] memories)
    {
        for (int i = 0; i < memories.Length; i++)
            pointers[i] = memories[i].Pointer;
    }
}
