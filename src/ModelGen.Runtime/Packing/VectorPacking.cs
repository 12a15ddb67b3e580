using System;
using System.Collections.Generic;

namespace ModelGen.Runtime;

/// <summary>Copies a tensor as it is.</summary>
public sealed unsafe class VectorPacking : PackingStep
{
    private readonly string _name;
    private readonly int _count;
    private readonly long _offset;

    /// <summary>Creates the step. Called by generated code.</summary>
    /// <param name="name">The tensor's canonical name.</param>
    /// <param name="count">How many values, at least 1.</param>
    /// <param name="offset">Where it begins in the packed parameters, in bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public VectorPacking(string name, int count, long offset)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        _name = name;
        _count = count;
        _offset = offset;
    }

    /// <inheritdoc />
    public override long End => _offset + 4L * _count;

    /// <inheritdoc />
    public override void Pack(IParameterSource parameters, FlattenOrder order, byte* packed)
        => parameters.Values(_name, _count).CopyTo(new Span<float>(packed + _offset, _count));

    /// <inheritdoc />
    public override void Unpack(byte* packed, FlattenOrder order, IDictionary<string, float[]> parameters)
        => parameters[_name] = new ReadOnlySpan<float>(packed + _offset, _count).ToArray();

    /// <inheritdoc />
    public override string ToString() => $"The packing of {_name} [{_count}]";
}
