using System;

namespace ModelGen;

/// <summary>
/// A convolution over the length of a sequence: y[t, o] = b[o] + sum over taps i and channels k of o's group of
/// W[o, k, i] x[t * stride + i * dilation - before, k], zeros outside the sequence. Reads (length, channels); its value is
/// (output length, filters).
/// </summary>
/// <remarks>
/// Parameters: <c>weight</c> [filters, channels / groups, kernel], as in PyTorch and ONNX, and <c>bias</c> [filters]. Output o belongs to
/// group o / (filters / groups).
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class Conv1DAttribute : Attribute
{
    /// <summary>A convolution over the length.</summary>
    /// <param name="filters">How many output channels, at least 1.</param>
    /// <param name="kernel">Length of the kernel, at least 1.</param>
    public Conv1DAttribute(int filters, int kernel)
    {
        Filters = filters;
        Kernel = kernel;
    }

    /// <summary>How many output channels.</summary>
    public int Filters { get; }

    /// <summary>Length of the kernel.</summary>
    public int Kernel { get; }

    /// <summary>Elements from one output's window to the next; at least 1. Default: 1.</summary>
    public int Stride { get; set; } = 1;

    /// <summary>Elements from one tap of the window to the next; at least 1. Default: 1.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>How the ends are treated. Not together with <see cref="Pads"/>. Default: <see cref="PaddingMode.Same"/>.</summary>
    public PaddingMode Padding { get; set; }

    /// <summary>
    /// Zeros around the sequence, each number at least 0: one for both ends, or two (before, behind). Not together with
    /// <see cref="Padding"/>. Default: as <see cref="Padding"/> says.
    /// </summary>
    public int[]? Pads { get; set; }

    /// <summary>Groups of channels that are convolved apart; divides channels and filters, at least 1. Default: 1.</summary>
    public int Groups { get; set; } = 1;

    /// <summary>Whether the layer adds a bias. Default: true.</summary>
    public bool Bias { get; set; } = true;
}
