using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;

namespace ModelGen.Core.Specs;

/// <summary>One declared layer with its slots: operator, batch normalisation, addition, activation.</summary>
/// <param name="Name">The layer's path inside its model; parts are separated by dots.</param>
/// <param name="Operator">What it computes.</param>
/// <param name="Inputs">The paths of the layers that its operator reads; empty for inputs of the model.</param>
/// <param name="Activation">What it applies at the end.</param>
/// <param name="IsOutput">Whether the model returns it.</param>
/// <param name="Policy">How it is to be computed.</param>
/// <param name="Norm">The batch normalisation after the operator, or null.</param>
/// <param name="Addend">The path of the layer that is added before the activation, or null.</param>
public sealed record LayerSpec(
    string Name,
    Operator Operator,
    EquatableArray<string> Inputs,
    Activation Activation,
    bool IsOutput,
    Policy Policy,
    BatchNorm? Norm = null,
    string? Addend = null)
{
    /// <summary>The paths of all layers that it reads, in the order of its slots.</summary>
    public IEnumerable<string> Reads => Addend is null ? Inputs : Inputs.Append(Addend);
}

/// <summary>Batch normalisation of each channel by stored statistics.</summary>
/// <param name="Epsilon">Added to the variance, at least 0.</param>
public sealed record BatchNorm(double Epsilon);

/// <summary>What was declared, free of symbols and compared by value.</summary>
/// <param name="Name">The model's full name, namespace included.</param>
/// <param name="Layers">The layers, in the order of declaration.</param>
/// <param name="Batches">The batch sizes that get a program of their own, ascending, 1 first.</param>
/// <param name="Target">The name of the processor that the analyzers judge against, or null for the host's default.</param>
public sealed record ModelSpec(string Name, EquatableArray<LayerSpec> Layers, EquatableArray<int> Batches, string? Target);
