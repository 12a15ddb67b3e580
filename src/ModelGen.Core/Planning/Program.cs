using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Cost;
using ModelGen.Core.Graphs;

namespace ModelGen.Core.Planning;

/// <summary>Where a value lives while a program runs.</summary>
public enum BufferKind
{
    /// <summary>The caller's input.</summary>
    Input,

    /// <summary>The caller's output.</summary>
    Output,

    /// <summary>The session's arena.</summary>
    Arena,
}

/// <summary>A value's place.</summary>
/// <param name="Kind">Whose memory.</param>
/// <param name="Index">Which input or output; 0 for the arena.</param>
/// <param name="Offset">Bytes from the start; a multiple of 64 in the arena, except for a part of a joined value.</param>
/// <param name="Bytes">The size of one sample.</param>
/// <param name="Stride">
/// Bytes from one sample to the next: <paramref name="Bytes"/>, or more where the value is a part of a joined one (see
/// <see cref="ConcatOperation"/>), in the arena or in an output.
/// </param>
public readonly record struct BufferRef(BufferKind Kind, int Index, long Offset, long Bytes, long Stride);

/// <summary>What sets the time of a call.</summary>
public enum Bound
{
    /// <summary>Multiply-adds per cycle.</summary>
    Arithmetic,

    /// <summary>Calls and loop starts.</summary>
    Overhead,

    /// <summary>Reading from the first-level cache.</summary>
    L1,

    /// <summary>Reading from the second-level cache.</summary>
    L2,

    /// <summary>Reading from the third-level cache.</summary>
    L3,

    /// <summary>Reading from memory.</summary>
    Dram,
}

/// <summary>The predicted time of a call and what sets it.</summary>
/// <param name="Picoseconds">The time for the whole batch.</param>
/// <param name="Bound">What sets it.</param>
public readonly record struct Cost(long Picoseconds, Bound Bound);

/// <summary>One step of a program: a loop nest over micro-kernels.</summary>
/// <param name="Layer">The declared layer.</param>
/// <param name="Inputs">What it reads, in the operation's order.</param>
/// <param name="Output">What it writes.</param>
/// <param name="Macs">Multiply-accumulate operations for the whole batch.</param>
/// <param name="Cost">The predicted time.</param>
public abstract record KernelCall(string Layer, EquatableArray<BufferRef> Inputs, BufferRef Output, long Macs, Cost Cost)
{
    /// <summary>The first, or only, value that it reads.</summary>
    public BufferRef Input => Inputs[0];

    /// <summary>The micro-kernels that the nest calls, in the order of their first call.</summary>
    public abstract EquatableArray<KernelSpec> Kernels { get; }
}

/// <summary>How a tensor of a parameter file is laid out for a level: data that a library routine runs, both ways.</summary>
public abstract record PackingStep;

/// <summary>A run of equally wide panels of a packed weight matrix.</summary>
/// <param name="FirstColumn">The first output of the first panel.</param>
/// <param name="Width">Outputs per panel, and the distance from one panel's first output to the next one's.</param>
/// <param name="Count">How many panels.</param>
public readonly record struct PanelRun(int FirstColumn, int Width, int Count);

/// <summary>
/// Packs <c>weight</c> [outputs, inputs] into panels [inputs][width], one after another, and <c>bias</c> [outputs] into one run
/// of numbers per panel. The last panel may begin before the end of the one before it (its first columns are computed twice,
/// equally); columns beyond the last output are 0.
/// </summary>
/// <param name="Weight">The weight's name.</param>
/// <param name="Bias">The bias's name, or null for 0.</param>
/// <param name="Outputs">Rows of the weight.</param>
/// <param name="Inputs">Columns of the weight.</param>
/// <param name="Runs">The panels.</param>
/// <param name="WeightOffset">Where the panels begin in the packed parameters, in bytes; a multiple of 64.</param>
/// <param name="BiasOffset">Where the biases begin, in bytes; a multiple of 64.</param>
/// <param name="Flattened">The shape that the input had before it was flattened, if that was more than a vector.</param>
/// <param name="Folded">An affine map of the input that is folded into weight and bias, or null.</param>
/// <param name="Norm">A batch normalisation of the output that is folded into weight and bias, or null.</param>
/// <param name="Window">
/// For a convolution the kernel's (height, width, channels): each row of the weight lies in the file in channel, row, column order, and
/// is packed in row, column, channel order. Null for other matrices.
/// </param>
public sealed record PanelPacking(
    string Weight,
    string? Bias,
    int Outputs,
    int Inputs,
    EquatableArray<PanelRun> Runs,
    long WeightOffset,
    long BiasOffset,
    Shape? Flattened,
    InputFold? Folded,
    BatchNormTensors? Norm,
    Shape? Window = null) : PackingStep;

/// <summary>
/// An affine map of each channel (last dimension) that stands before a linear layer: a declared normalisation, or a batch
/// normalisation. Exactly one of the two is set.
/// </summary>
/// <param name="Normalize">The declared normalisation, or null.</param>
/// <param name="Norm">The batch normalisation, or null.</param>
public sealed record InputFold(NormalizeOperation? Normalize, BatchNormTensors? Norm);

/// <summary>A batch normalisation whose numbers come from the parameter file.</summary>
/// <param name="Weight">The name of the factors [channels].</param>
/// <param name="Bias">The name of the summands [channels].</param>
/// <param name="Mean">The name of the means [channels].</param>
/// <param name="Variance">The name of the variances [channels].</param>
/// <param name="Channels">How many channels.</param>
/// <param name="Epsilon">Added to the variance.</param>
public sealed record BatchNormTensors(string Weight, string Bias, string Mean, string Variance, int Channels, double Epsilon);

/// <summary>
/// Writes a batch normalisation that is computed on its own as y = (x - mean) * scale + shift with scale = weight / sqrt(variance +
/// epsilon) and shift = bias, each channel's number in turn and the whole repeated until the pattern is a multiple of the vector.
/// </summary>
/// <param name="Norm">Where the numbers come from.</param>
/// <param name="Period">The length of the pattern in elements: the least common multiple of channels and lanes.</param>
/// <param name="MeanOffset">Where the means begin in the packed parameters, in bytes; a multiple of 64.</param>
/// <param name="ScaleOffset">Where the scales begin, in bytes; a multiple of 64.</param>
/// <param name="ShiftOffset">Where the shifts begin, in bytes; a multiple of 64.</param>
public sealed record AffinePacking(BatchNormTensors Norm, int Period, long MeanOffset, long ScaleOffset, long ShiftOffset) : PackingStep;

/// <summary>Copies a tensor as it is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Count">How many values.</param>
/// <param name="Offset">Where it begins in the packed parameters, in bytes; a multiple of 64.</param>
public sealed record VectorPacking(string Name, int Count, long Offset) : PackingStep;

/// <summary>
/// Writes the mean and the scale 1/std of a normalisation that is computed on its own, each channel's number in turn and the whole
/// repeated until the pattern is a multiple of the vector.
/// </summary>
/// <param name="Normalize">The normalisation.</param>
/// <param name="Period">The length of the pattern in elements: the least common multiple of channels and lanes.</param>
/// <param name="ScaleOffset">Where the scales begin in the packed parameters, in bytes; a multiple of 64.</param>
/// <param name="MeanOffset">Where the means begin, in bytes; a multiple of 64.</param>
public sealed record NormalizePacking(NormalizeOperation Normalize, int Period, long ScaleOffset, long MeanOffset) : PackingStep;

/// <summary>
/// Packs nothing. Refuses files that count the channels of flattened images first: a layer has numbers for their elements that packing
/// does not reorder.
/// </summary>
/// <param name="Layer">The layer.</param>
public sealed record FixedOrderPacking(string Layer) : PackingStep;

/// <summary>What a mode computes.</summary>
public enum Mode
{
    /// <summary>One deterministic forward pass.</summary>
    Predict,
}

/// <summary>How a mode of a network runs on a level for a batch size.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="Level">The instruction set.</param>
/// <param name="Batch">Samples per call.</param>
/// <param name="Calls">The steps, in order.</param>
/// <param name="Packing">The layout of the parameters; equal for all batch sizes of a level.</param>
/// <param name="ParameterBytes">The size of the packed parameters.</param>
/// <param name="ArenaBytes">The size of the arena.</param>
public sealed record Program(
    Mode Mode,
    Level Level,
    int Batch,
    EquatableArray<KernelCall> Calls,
    EquatableArray<PackingStep> Packing,
    long ParameterBytes,
    long ArenaBytes)
{
    /// <summary>The predicted time of all calls, in picoseconds; 2^60 for anything longer.</summary>
    public long Picoseconds => Calls.Aggregate(0L, (sum, call) => Amount.Plus(sum, call.Cost.Picoseconds));

    /// <summary>Multiply-accumulate operations of all calls; 2^60 for anything more.</summary>
    public long Macs => Calls.Aggregate(0L, (sum, call) => Amount.Plus(sum, call.Macs));
}
