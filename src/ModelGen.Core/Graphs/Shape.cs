using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ModelGen.Core.Common;

namespace ModelGen.Core.Graphs;

/// <summary>The dimensions of one sample, outermost first: (height, width, channels), (length, channels) or (features).</summary>
/// <param name="Dimensions">The dimensions, each at least 1.</param>
public readonly record struct Shape(EquatableArray<int> Dimensions)
{
    /// <summary>More elements than this are refused: offsets into a tensor fit 32 bits with room for a batch.</summary>
    public const long MaxElements = 1L << 28;

    /// <summary>A shape of the given dimensions.</summary>
    public static Shape Of(params int[] dimensions) => new(EquatableArray.Of(dimensions));

    /// <summary>How many dimensions.</summary>
    public int Rank => Dimensions.Count;

    /// <summary>How many elements one sample has; saturates above <see cref="MaxElements"/>, so that it never overflows.</summary>
    public long Count
    {
        get
        {
            long count = 1;
            foreach (int dimension in Dimensions)
                count = Math.Min(count * Math.Max(dimension, 0), MaxElements + 1);
            return count;
        }
    }

    /// <summary>The last dimension: channels, or features of a vector.</summary>
    public int Channels => Rank == 0 ? 1 : Dimensions[Rank - 1];

    /// <summary>Whether every dimension is at least 1 and the count within <see cref="MaxElements"/>.</summary>
    public bool IsValid => Rank > 0 && Dimensions.All(dimension => dimension >= 1) && Count <= MaxElements;

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">The text is not a list of numbers separated by <c>x</c>.</exception>
    public static Shape Parse(string text) =>
        new(text.Split('x').Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).ToEquatableArray());

    /// <summary>The dimensions separated by <c>x</c>, for example <c>28x28x1</c>.</summary>
    public override string ToString() =>
        string.Join("x", Dimensions.Select(dimension => dimension.ToString(CultureInfo.InvariantCulture)));
}
