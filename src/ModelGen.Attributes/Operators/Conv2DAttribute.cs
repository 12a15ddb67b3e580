using System;

namespace ModelGen;

/// <summary>A two-dimensional convolution over height and width.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class Conv2DAttribute : Attribute
{
    /// <summary>A convolution with a square kernel.</summary>
    /// <param name="filters">How many output channels, at least 1.</param>
    /// <param name="kernel">Height and width of the kernel, at least 1.</param>
    public Conv2DAttribute(int filters, int kernel)
    {
        Filters = filters;
        Kernel = kernel;
    }

    /// <summary>How many output channels.</summary>
    public int Filters { get; }

    /// <summary>Height and width of the kernel.</summary>
    public int Kernel { get; }

    /// <summary>The step between outputs. Default: 1.</summary>
    public int Stride { get; set; } = 1;
}
