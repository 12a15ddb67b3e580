using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Planning.Scheduling;

/// <summary>A convolution with what is fused into it. The image has its zeros around it already, or needs none.</summary>
internal sealed record ConvStep(
    string Layer,
    EquatableArray<int> Sources,
    int Result,
    WindowAxis Rows,
    WindowAxis Columns,
    int Channels,
    int Filters,
    int Groups,
    string Weight,
    string? Bias,
    Activation Activation,
    InputFold? Folded,
    BatchNormTensors? Norm,
    long Macs) : Step(Layer, Sources, Result)
{
    /// <summary>Whether each channel is convolved on its own.</summary>
    public bool IsDepthwise => Groups > 1 && Groups == Channels;

    public int GroupChannels => Channels / Groups;

    public int GroupFilters => Filters / Groups;

    /// <summary>Products per output.</summary>
    public int Products => Rows.Taps * Columns.Taps * GroupChannels;
}

/// <summary>A pool with its activation.</summary>
internal sealed record PoolStep(
    string Layer,
    EquatableArray<int> Sources,
    int Result,
    PoolKind Kind,
    WindowAxis Rows,
    WindowAxis Columns,
    int Channels,
    bool CountPadding,
    Activation Activation) : Step(Layer, Sources, Result);

/// <summary>An image, or the part of it that is read, copied into zeros.</summary>
internal sealed record PadStep(
    string Layer, EquatableArray<int> Sources, int Result, Image Image, PaddedAxis Rows, PaddedAxis Columns)
    : Step(Layer, Sources, Result);

/// <summary>Runs of elements copied to other places: the loops of one sample, outermost first.</summary>
internal sealed record MoveStep(string Layer, EquatableArray<int> Sources, int Result, EquatableArray<MoveLoop> Loops, long Elements)
    : Step(Layer, Sources, Result);

/// <summary>Channels of each position shuffled or repeated: y[i * inner + j] = x[i + j * distance].</summary>
internal sealed record InterleaveStep(
    string Layer, EquatableArray<int> Sources, int Result, int Channels, int Outer, int Inner, int Distance)
    : Step(Layer, Sources, Result);
