using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Planning.Scheduling;

/// <summary>Fused operations that one kernel call carries out, free of targets.</summary>
/// <param name="Layer">The declared layer.</param>
/// <param name="Sources">The storages it reads, in the operation's order.</param>
/// <param name="Result">The storage it writes.</param>
internal abstract record Step(string Layer, EquatableArray<int> Sources, int Result);

/// <summary>A dense layer with what is fused into it.</summary>
internal sealed record DenseStep(
    string Layer,
    EquatableArray<int> Sources,
    int Result,
    int Depth,
    int Width,
    string Weight,
    string? Bias,
    Activation Activation,
    Shape? Flattened,
    InputFold? Folded,
    BatchNormTensors? Norm) : Step(Layer, Sources, Result);

/// <summary>An activation of its own, or a copy where the activation is none.</summary>
internal sealed record MapStep(string Layer, EquatableArray<int> Sources, int Result, Activation Activation)
    : Step(Layer, Sources, Result);

/// <summary>One part of a joined value, copied: at each position its channels into those of the whole.</summary>
internal sealed record CopyStep(
    string Layer, EquatableArray<int> Sources, int Result, int Channels, int FirstChannel, int JoinedChannels)
    : Step(Layer, Sources, Result);

/// <summary>Bytes to floating point.</summary>
internal sealed record ConvertStep(string Layer, EquatableArray<int> Sources, int Result) : Step(Layer, Sources, Result);

/// <summary>A declared normalisation that could not be folded.</summary>
internal sealed record NormalizeStep(string Layer, EquatableArray<int> Sources, int Result, NormalizeOperation Normalize)
    : Step(Layer, Sources, Result);

/// <summary>A batch normalisation that could not be folded, with its activation.</summary>
internal sealed record AffineStep(
    string Layer, EquatableArray<int> Sources, int Result, BatchNormTensors Norm, Activation Activation)
    : Step(Layer, Sources, Result);

/// <summary>Two values combined, with their activation; the second may have one number per channel.</summary>
internal sealed record BinaryStep(
    string Layer, EquatableArray<int> Sources, int Result, BinaryOperator Operator, Activation Activation)
    : Step(Layer, Sources, Result);

/// <summary>A layer normalisation of each position.</summary>
internal sealed record LayerNormStep(
    string Layer, EquatableArray<int> Sources, int Result, int Channels, string Weight, string Bias, double Epsilon)
    : Step(Layer, Sources, Result);

/// <summary>A softmax of each position, or its logarithm.</summary>
internal sealed record SoftmaxStep(string Layer, EquatableArray<int> Sources, int Result, int Channels, bool Logarithm)
    : Step(Layer, Sources, Result);
