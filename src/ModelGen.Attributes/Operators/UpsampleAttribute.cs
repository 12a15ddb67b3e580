using System;

namespace ModelGen;

/// <summary>
/// Repeats every pixel (nearest neighbour): y[r, c, k] = x[r / factor, c / factor, k]. Reads (height, width, channels); its value is
/// (height * factor, width * factor, channels).
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UpsampleAttribute : Attribute
{
    /// <summary>The same factor for rows and columns.</summary>
    /// <param name="factor">How often each row and each column, at least 1.</param>
    public UpsampleAttribute(int factor)
        : this(factor, factor)
    {
    }

    /// <summary>A factor each for rows and columns.</summary>
    /// <param name="factorY">How often each row, at least 1.</param>
    /// <param name="factorX">How often each column, at least 1.</param>
    public UpsampleAttribute(int factorY, int factorX)
    {
        FactorY = factorY;
        FactorX = factorX;
    }

    /// <summary>How often each row.</summary>
    public int FactorY { get; }

    /// <summary>How often each column.</summary>
    public int FactorX { get; }
}
