using System;
using System.Collections.Generic;

namespace ModelGen;

/// <summary>
/// One layer of a network: the type of the partial properties by which a model is declared. The generated half of the class
/// returns a description of the layer; the layer's parameters and activations live in the network and its sessions.
/// </summary>
public sealed class Layer
{
    private readonly int[] _shape;

    /// <summary>Creates the description of a layer. Called by generated code.</summary>
    /// <param name="name">The layer's path inside its model, for example <c>Stage1.A</c>.</param>
    /// <param name="operation">What the layer computes, in the words of the model's canonical text.</param>
    /// <param name="shape">The shape of one sample of the layer's output, outermost dimension first.</param>
    /// <param name="parameters">How many trained values the layer has.</param>
    /// <param name="macs">Multiply-accumulate operations for one sample.</param>
    public Layer(string name, string operation, int[] shape, long parameters, long macs)
    {
        Name = name;
        Operation = operation;
        _shape = shape;
        Parameters = parameters;
        Macs = macs;
    }

    /// <summary>The layer's path inside its model, for example <c>Stage1.A</c>.</summary>
    public string Name { get; }

    /// <summary>What the layer computes, in the words of the model's canonical text.</summary>
    public string Operation { get; }

    /// <summary>The shape of one sample of the layer's output, outermost dimension first (height, width, channels).</summary>
    public IReadOnlyList<int> Shape => field ??= Array.AsReadOnly(_shape);

    /// <summary>How many trained values (weights and biases) the layer has.</summary>
    public long Parameters { get; }

    /// <summary>Multiply-accumulate operations for one sample.</summary>
    public long Macs { get; }

    /// <inheritdoc />
    public override string ToString() => $"{Name}: {Operation} -> {string.Join("x", Shape)}";
}
