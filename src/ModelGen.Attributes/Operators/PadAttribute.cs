using System;

namespace ModelGen;

/// <summary>
/// Zeros around an image. Reads (height, width, channels); its value is (top + height + bottom, left + width + right, channels). A
/// convolution behind it needs none: it pads by itself.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PadAttribute : Attribute
{
    /// <summary>The same on all sides.</summary>
    /// <param name="all">Rows at the top and the bottom, and columns at the left and the right; at least 0.</param>
    public PadAttribute(int all)
        : this(all, all)
    {
    }

    /// <summary>The same on opposite sides.</summary>
    /// <param name="vertical">Rows at the top and the bottom; at least 0.</param>
    /// <param name="horizontal">Columns at the left and the right; at least 0.</param>
    public PadAttribute(int vertical, int horizontal)
        : this(vertical, horizontal, vertical, horizontal)
    {
    }

    /// <summary>Each side for itself.</summary>
    /// <param name="top">Rows at the top; at least 0.</param>
    /// <param name="left">Columns at the left; at least 0.</param>
    /// <param name="bottom">Rows at the bottom; at least 0.</param>
    /// <param name="right">Columns at the right; at least 0.</param>
    public PadAttribute(int top, int left, int bottom, int right)
    {
        Top = top;
        Left = left;
        Bottom = bottom;
        Right = right;
    }

    /// <summary>Rows at the top.</summary>
    public int Top { get; }

    /// <summary>Columns at the left.</summary>
    public int Left { get; }

    /// <summary>Rows at the bottom.</summary>
    public int Bottom { get; }

    /// <summary>Columns at the right.</summary>
    public int Right { get; }
}
