using System;

namespace ModelGen;

/// <summary>
/// Names the layers that this one reads. Without it a layer reads the one declared before it; after a layer that reads from
/// elsewhere, the next one must name its inputs.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FromAttribute : Attribute
{
    /// <summary>Names the inputs, in the operator's order.</summary>
    /// <param name="layers">Names of layers declared earlier, best written with <c>nameof</c>.</param>
    public FromAttribute(params string[] layers) => Layers = layers;

    /// <summary>Names of the layers read.</summary>
    public string[] Layers { get; }
}
