using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Planning.Scheduling;

/// <summary>A value that needs memory while a program runs.</summary>
/// <param name="Kind">Whose memory.</param>
/// <param name="Index">Which input or output; 0 for the arena.</param>
/// <param name="Elements">Elements of one sample.</param>
/// <param name="ElementBytes">Bytes per element.</param>
internal readonly record struct Storage(BufferKind Kind, int Index, long Elements, int ElementBytes);

/// <summary>Fused operations that one kernel call carries out, free of targets.</summary>
/// <param name="Layer">The declared layer.</param>
/// <param name="Source">The storage it reads.</param>
/// <param name="Result">The storage it writes.</param>
internal abstract record Step(string Layer, int Source, int Result);

/// <summary>A dense layer with what is fused into it.</summary>
internal sealed record DenseStep(
    string Layer,
    int Source,
    int Result,
    int Inputs,
    int Outputs,
    string Weight,
    string? Bias,
    Activation Activation,
    Shape? Flattened,
    NormalizeOperation? Folded) : Step(Layer, Source, Result);

/// <summary>An activation of its own, or a copy where the activation is none.</summary>
internal sealed record MapStep(string Layer, int Source, int Result, Activation Activation) : Step(Layer, Source, Result);

/// <summary>Bytes to floating point.</summary>
internal sealed record ConvertStep(string Layer, int Source, int Result) : Step(Layer, Source, Result);

/// <summary>A normalisation that could not be folded.</summary>
internal sealed record NormalizeStep(string Layer, int Source, int Result, NormalizeOperation Normalize)
    : Step(Layer, Source, Result);

/// <summary>The steps of a graph in order, and the storage they use.</summary>
internal sealed record Schedule(EquatableArray<Step> Steps, EquatableArray<Storage> Storages);
