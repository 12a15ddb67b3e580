using System;

namespace ModelGen;

/// <summary>
/// Multiplies by another layer's output, element by element. The other layer has the same shape, or is a vector of one factor per
/// channel (last dimension).
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MultiplyAttribute : Attribute
{
    /// <summary>Names the layer to multiply by.</summary>
    /// <param name="layer">The layer's name, best written with <c>nameof</c>.</param>
    public MultiplyAttribute(string layer) => Layer = layer;

    /// <summary>The layer that is multiplied by.</summary>
    public string Layer { get; }
}
