using System;

namespace ModelGen;

/// <summary>Declares an input: <c>[Input(height, width, channels)]</c>, <c>[Input(length, channels)]</c> or <c>[Input(features)]</c>.</summary>
/// <remarks>Inside a <see cref="BlockAttribute">block</see> the shape is that of the layer before the block and is left out.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InputAttribute : Attribute
{
    /// <summary>Declares an input of the given shape.</summary>
    /// <param name="shape">The dimensions of one sample, outermost first, each at least 1.</param>
    public InputAttribute(params int[] shape) => Shape = shape;

    /// <summary>The dimensions of one sample, outermost first.</summary>
    public int[] Shape { get; }

    /// <summary>The element type in which the caller holds the input. Default: <see cref="Element.Float32"/>.</summary>
    public Element Element { get; set; }
}
