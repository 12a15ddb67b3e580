using System;

namespace ModelGen.Core.Graphs;

/// <summary>A shape as rows, columns and channels; (length, channels) is one row.</summary>
/// <param name="Rows">Its height.</param>
/// <param name="Columns">Its width.</param>
/// <param name="Channels">Its channels.</param>
public readonly record struct Image(int Rows, int Columns, int Channels)
{
    /// <summary>The image of a shape of two or three dimensions.</summary>
    /// <exception cref="ArgumentException">The shape has another number of dimensions.</exception>
    public static Image Of(Shape shape) => shape.Rank switch
    {
        2 => new Image(1, shape.Dimensions[0], shape.Dimensions[1]),
        3 => new Image(shape.Dimensions[0], shape.Dimensions[1], shape.Dimensions[2]),
        _ => throw new ArgumentException($"{shape} is not an image.", nameof(shape)),
    };

    /// <summary>Elements of one sample.</summary>
    public long Count => (long)Rows * Columns * Channels;
}
