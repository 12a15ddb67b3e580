using ModelGen.Core.Common;

namespace ModelGen.Core.Specs;

/// <summary>One declared layer with its slots: operator, then activation.</summary>
/// <param name="Name">The layer's path inside its model.</param>
/// <param name="Operator">What it computes.</param>
/// <param name="Inputs">The names of the layers it reads, resolved; empty for inputs of the model.</param>
/// <param name="Activation">What it applies to each element.</param>
/// <param name="IsOutput">Whether the model returns it.</param>
/// <param name="Policy">How it is to be computed.</param>
public sealed record LayerSpec(
    string Name,
    Operator Operator,
    EquatableArray<string> Inputs,
    Activation Activation,
    bool IsOutput,
    Policy Policy);

/// <summary>What was declared, free of symbols and compared by value.</summary>
/// <param name="Name">The model's full name, namespace included.</param>
/// <param name="Layers">The layers, in the order of declaration.</param>
/// <param name="Batches">The batch sizes that get a program of their own, ascending, 1 first.</param>
/// <param name="Target">The name of the processor that the analyzers judge against, or null for the host's default.</param>
public sealed record ModelSpec(string Name, EquatableArray<LayerSpec> Layers, EquatableArray<int> Batches, string? Target);
