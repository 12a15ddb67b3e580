using System;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Planning;

/// <summary>
/// A register tile of output positions times one panel of filters, summed over the taps of a window: direct convolution without a copy
/// of the windows. Where the channels of neighbouring columns follow one another, a row of the kernel is one run.
/// </summary>
/// <param name="Level">The instruction set.</param>
/// <param name="Lanes">Numbers per vector: the level's, or fewer for what is left over.</param>
/// <param name="Lines">Output rows per tile.</param>
/// <param name="Pixels">Output columns per tile.</param>
/// <param name="Vectors">Vectors of filters per panel.</param>
/// <param name="Partial">Whether fewer filters than one vector are stored.</param>
/// <param name="Activation">What is applied before the store.</param>
public sealed record ConvSpec(Level Level, int Lanes, int Lines, int Pixels, int Vectors, bool Partial, Activation Activation)
    : KernelSpec(Level)
{
    /// <inheritdoc />
    public override string Name => KernelNames.Of("f32-conv", $"{Lines}x{Pixels}x{Vectors}{KernelNames.Vector(Level, Lanes)}", Level, Partial, Activation);
}

/// <summary>Output columns times one vector of channels, each channel convolved on its own; any window.</summary>
/// <param name="Level">The instruction set.</param>
/// <param name="Lanes">Numbers per vector.</param>
/// <param name="Pixels">Output columns per tile.</param>
/// <param name="Partial">Whether fewer channels than one vector are read and stored.</param>
/// <param name="Activation">What is applied before the store.</param>
public sealed record DepthwiseSpec(Level Level, int Lanes, int Pixels, bool Partial, Activation Activation) : KernelSpec(Level)
{
    /// <inheritdoc />
    public override string Name => KernelNames.Of("f32-depthwise", $"{Pixels}x1{KernelNames.Vector(Level, Lanes)}", Level, Partial, Activation);
}

/// <summary>
/// A row of outputs times one vector of channels, each channel convolved on its own: the window's taps stay in registers, and each input
/// column is loaded once.
/// </summary>
/// <param name="Level">The instruction set.</param>
/// <param name="Lanes">Numbers per vector.</param>
/// <param name="Height">Rows of the window.</param>
/// <param name="Width">Columns of the window.</param>
/// <param name="Stride">Columns from one output to the next.</param>
/// <param name="Partial">Whether fewer channels than one vector are read and stored.</param>
/// <param name="Activation">What is applied before the store.</param>
public sealed record DepthwiseRowSpec(Level Level, int Lanes, int Height, int Width, int Stride, bool Partial, Activation Activation)
    : KernelSpec(Level)
{
    /// <inheritdoc />
    public override string Name =>
        KernelNames.Of("f32-depthwise", $"{Height}x{Width}s{Stride}x1{KernelNames.Vector(Level, Lanes)}", Level, Partial, Activation);
}

/// <summary>The maximum or the scaled sum of a window's positions, channel by channel.</summary>
/// <param name="Level">The instruction set.</param>
/// <param name="Kind">Which of the two.</param>
/// <param name="Activation">What is applied before the store.</param>
public sealed record PoolSpec(Level Level, PoolKind Kind, Activation Activation) : KernelSpec(Level)
{
    /// <inheritdoc />
    public override string Name => KernelNames.Of("f32-" + Kind.ToString().ToLowerInvariant() + "pool", "1v", Level, partial: false, Activation);
}

/// <summary>Zeros.</summary>
/// <param name="Level">The instruction set.</param>
public sealed record FillSpec(Level Level) : KernelSpec(Level)
{
    /// <inheritdoc />
    public override string Name => KernelNames.Of("f32-fill", "1v", Level, partial: false, Activation.None);
}

/// <summary>y[i * inner + j] = x[i + j * step]: channels shuffled, or each repeated.</summary>
/// <param name="Level">The instruction set.</param>
public sealed record InterleaveSpec(Level Level) : KernelSpec(Level)
{
    /// <inheritdoc />
    public override string Name => KernelNames.Of("f32-interleave", "1", Level, partial: false, Activation.None);
}
