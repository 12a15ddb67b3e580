using System;
using System.Collections.Generic;

namespace ModelGen.Runtime;

/// <summary>What a compiled network is: its name, canonical text, tensors, parameters and layers.</summary>
public sealed class NetworkInfo
{
    private readonly TensorInfo[] _inputs;
    private readonly TensorInfo[] _outputs;
    private readonly Layer[] _layers;

    /// <summary>Describes a network. Called by generated code.</summary>
    /// <param name="name">The full name of the declaring class.</param>
    /// <param name="specification">The canonical text of the declaration.</param>
    /// <param name="topologyHash">Identifies the parameters that fit.</param>
    /// <param name="inputs">The inputs, in order of declaration.</param>
    /// <param name="outputs">The outputs, in order of declaration.</param>
    /// <param name="parameters">The parameters, each name once.</param>
    /// <param name="layers">The layers, in order of declaration.</param>
    /// <param name="generator">The version of the generator that compiled it, or null where it is written by hand.</param>
    public NetworkInfo(
        string name,
        string specification,
        string topologyHash,
        TensorInfo[] inputs,
        TensorInfo[] outputs,
        ParameterInfo[] parameters,
        Layer[] layers,
        string? generator = null)
    {
        Name = name;
        Specification = specification;
        TopologyHash = topologyHash;
        _inputs = inputs;
        _outputs = outputs;
        _layers = layers;
        Generator = generator;
        ParameterArray = parameters;
        InputBytes = BytesOf(inputs);
        OutputBytes = BytesOf(outputs);
    }

    /// <summary>The full name of the declaring class.</summary>
    public string Name { get; }

    /// <summary>The canonical text of the declaration.</summary>
    public string Specification { get; }

    /// <summary>Identifies the parameters that fit: layers, shapes and wiring.</summary>
    public string TopologyHash { get; }

    /// <summary>The version of the generator that compiled it, or null where it is written by hand.</summary>
    public string? Generator { get; }

    /// <summary>The inputs, in order of declaration.</summary>
    public IReadOnlyList<TensorInfo> Inputs => field ??= Array.AsReadOnly(_inputs);

    /// <summary>The outputs, in order of declaration.</summary>
    public IReadOnlyList<TensorInfo> Outputs => field ??= Array.AsReadOnly(_outputs);

    /// <summary>The parameters that a file must hold.</summary>
    public IReadOnlyList<ParameterInfo> Parameters => field ??= Array.AsReadOnly(ParameterArray);

    /// <summary>The layers, in order of declaration.</summary>
    public IReadOnlyList<Layer> Layers => field ??= Array.AsReadOnly(_layers);

    /// <summary>A layer.</summary>
    /// <param name="path">Its path inside the model, for example <c>Stage1.A</c>.</param>
    /// <exception cref="ArgumentException">There is no such layer.</exception>
    public Layer Layer(string path)
    {
        foreach (Layer layer in _layers)
        {
            if (layer.Name == path)
                return layer;
        }
        throw new ArgumentException($"{Name} has no layer {MessageText.Quote(path)}.", nameof(path));
    }

    internal ParameterInfo[] ParameterArray { get; }

    /// <summary>Bytes per sample of each input.</summary>
    internal long[] InputBytes { get; }

    /// <summary>Bytes per sample of each output.</summary>
    internal long[] OutputBytes { get; }

    private static long[] BytesOf(TensorInfo[] tensors)
    {
        var bytes = new long[tensors.Length];
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = tensors[i].Bytes;
        return bytes;
    }
}
