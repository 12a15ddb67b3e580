using System;

namespace ModelGen;

/// <summary>
/// Normalises an input: y = (x - mean) / std. Folded into the first layer's parameters at load where that layer is linear in
/// its input; computed as an operation of its own elsewhere.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NormalizeAttribute : Attribute
{
    /// <summary>Normalises all channels alike.</summary>
    /// <param name="mean">Subtracted from each element.</param>
    /// <param name="std">Divides each element; a finite number above 0.</param>
    public NormalizeAttribute(double mean, double std) : this(new[] { mean }, new[] { std })
    {
    }

    /// <summary>Normalises each channel by its own numbers.</summary>
    /// <param name="mean">One number per channel (last dimension), or a single one for all.</param>
    /// <param name="std">One number above 0 per channel, or a single one for all.</param>
    public NormalizeAttribute(double[] mean, double[] std)
    {
        Mean = mean;
        Std = std;
    }

    /// <summary>Subtracted from each element: one number per channel, or one for all.</summary>
    public double[] Mean { get; }

    /// <summary>Divides each element: one number per channel, or one for all.</summary>
    public double[] Std { get; }
}
