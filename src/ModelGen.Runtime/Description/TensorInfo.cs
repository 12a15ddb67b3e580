using System;
using System.Collections.Generic;

namespace ModelGen.Runtime;

/// <summary>An input or output of a network as the caller holds it.</summary>
public sealed class TensorInfo
{
    private readonly int[] _shape;

    /// <summary>Describes an input or output. Called by generated code.</summary>
    /// <param name="name">The declared name.</param>
    /// <param name="shape">The shape of one sample, outermost dimension first, each at least 1.</param>
    /// <param name="element">The element type.</param>
    /// <exception cref="OverflowException">One sample has more than 2³¹ - 1 elements.</exception>
    public TensorInfo(string name, int[] shape, Element element)
    {
        Name = name;
        _shape = shape;
        Element = element;
        Count = ShapeText.Count(shape);
    }

    /// <summary>The declared name.</summary>
    public string Name { get; }

    /// <summary>The shape of one sample, outermost dimension first (height, width, channels).</summary>
    public IReadOnlyList<int> Shape => field ??= Array.AsReadOnly(_shape);

    /// <summary>The element type.</summary>
    public Element Element { get; }

    /// <summary>Elements per sample.</summary>
    public int Count { get; }

    /// <summary>Bytes per sample.</summary>
    public long Bytes => Element == Element.UInt8 ? Count : 4L * Count;

    /// <inheritdoc />
    public override string ToString() => $"{Name} {ShapeText.Of(Shape)} {Element}";
}
