using System;
using System.Collections.Generic;

namespace ModelGen.Data;

/// <summary>Numbers of a shape, as a file holds them.</summary>
/// <typeparam name="T">The element type.</typeparam>
public sealed class DataArray<T>
    where T : unmanaged
{
    private readonly int[] _shape;

    /// <summary>Numbers of a shape.</summary>
    /// <param name="shape">The dimensions, outermost first, each at least 1; empty for a single number.</param>
    /// <param name="values">The numbers, the last dimension fastest.</param>
    /// <exception cref="ArgumentException">A dimension is below 1, or the shape has another count of elements.</exception>
    public DataArray(int[] shape, T[] values)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(values);
        long count = 1;
        foreach (int dimension in shape)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(dimension, 1, nameof(shape));
            count = checked(count * dimension);
        }

        if (count != values.Length)
            throw new ArgumentException($"[{string.Join(", ", shape)}] has {count} elements, but there are {values.Length}.", nameof(values));
        _shape = shape;
        Values = values;
    }

    /// <summary>The dimensions, outermost first.</summary>
    public IReadOnlyList<int> Shape => Array.AsReadOnly(_shape);

    /// <summary>The numbers, the last dimension fastest.</summary>
    public T[] Values { get; }

    /// <summary>How many items the first dimension counts; 1 for a single number.</summary>
    public int Count => _shape.Length == 0 ? 1 : _shape[0];

    /// <summary>An item of the first dimension.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public ReadOnlySpan<T> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            int size = Values.Length / Count;
            return Values.AsSpan(index * size, size);
        }
    }

    /// <inheritdoc />
    public override string ToString() => $"{typeof(T).Name} [{string.Join(", ", _shape)}]";
}
