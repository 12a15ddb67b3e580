using System;
using System.Collections.Generic;

namespace ModelGen.Runtime;

/// <summary>One tensor of a safetensors file.</summary>
public sealed class SafetensorsTensor
{
    internal SafetensorsTensor(string name, SafetensorsType type, long[] shape, long count, long begin, long end)
    {
        Name = name;
        Type = type;
        Dimensions = shape;
        Count = count;
        Begin = begin;
        End = end;
    }

    /// <summary>The name in the file.</summary>
    public string Name { get; }

    /// <summary>The element type.</summary>
    public SafetensorsType Type { get; }

    /// <summary>The shape, outermost dimension first; empty for a single value.</summary>
    public IReadOnlyList<long> Shape => field ??= Array.AsReadOnly(Dimensions);

    /// <summary>How many elements it has.</summary>
    public long Count { get; }

    internal long[] Dimensions { get; }

    /// <summary>The first byte, from the start of the file's data section.</summary>
    internal long Begin { get; }

    /// <summary>The byte after the last one.</summary>
    internal long End { get; }

    /// <summary>Whether it can be read as 32-bit floating point.</summary>
    public bool IsFloat => Type is SafetensorsType.F32 or SafetensorsType.F16 or SafetensorsType.BF16;

    /// <inheritdoc />
    public override string ToString() => $"{MessageText.Quote(Name)} {ShapeText.Of(Shape)} {SafetensorsTypes.Name(Type)}";
}
