using System;

namespace ModelGen;

/// <summary>
/// A fully connected layer: y = W x + b. Anything but a vector is flattened first, in row, column, channel order. Parameters:
/// <c>weight</c> [units, inputs] and <c>bias</c> [units].
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DenseAttribute : Attribute
{
    /// <summary>A fully connected layer.</summary>
    /// <param name="units">How many outputs, at least 1.</param>
    public DenseAttribute(int units) => Units = units;

    /// <summary>How many outputs.</summary>
    public int Units { get; }

    /// <summary>Whether the layer adds a bias. Default: true.</summary>
    public bool Bias { get; set; } = true;
}
