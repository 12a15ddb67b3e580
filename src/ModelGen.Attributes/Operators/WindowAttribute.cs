using System;
using System.ComponentModel;

namespace ModelGen;

/// <summary>How the window of a convolution or a pool moves over the rows and columns of an image.</summary>
[AttributeUsage(AttributeTargets.Property)]
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WindowAttribute : Attribute
{
    private readonly int _defaultStrideY;
    private readonly int _defaultStrideX;
    private int? _stride;
    private int? _strideY;
    private int? _strideX;
    private int? _dilationY;
    private int? _dilationX;

    private protected WindowAttribute(int kernelHeight, int kernelWidth, int strideY, int strideX)
    {
        KernelHeight = kernelHeight;
        KernelWidth = kernelWidth;
        _defaultStrideY = strideY;
        _defaultStrideX = strideX;
    }

    /// <summary>Rows of the window.</summary>
    public int KernelHeight { get; }

    /// <summary>Columns of the window.</summary>
    public int KernelWidth { get; }

    /// <summary>Rows and columns from one output's window to the next; at least 1. Default: 1, and the window's size for a pool.</summary>
    public int Stride { get => _stride ?? _defaultStrideY; set => _stride = value; }

    /// <summary>Rows from one output's window to the next; at least 1. Default: as <see cref="Stride"/> says.</summary>
    public int StrideY { get => _strideY ?? _stride ?? _defaultStrideY; set => _strideY = value; }

    /// <summary>Columns from one output's window to the next; at least 1. Default: as <see cref="Stride"/> says.</summary>
    public int StrideX { get => _strideX ?? _stride ?? _defaultStrideX; set => _strideX = value; }

    /// <summary>Rows and columns from one tap of the window to the next; at least 1. Default: 1.</summary>
    public int Dilation { get; set; } = 1;

    /// <summary>Rows from one tap of the window to the next; at least 1. Default: <see cref="Dilation"/>.</summary>
    public int DilationY { get => _dilationY ?? Dilation; set => _dilationY = value; }

    /// <summary>Columns from one tap of the window to the next; at least 1. Default: <see cref="Dilation"/>.</summary>
    public int DilationX { get => _dilationX ?? Dilation; set => _dilationX = value; }

    /// <summary>
    /// How the border is treated. Not together with <see cref="Pads"/>. Default: <see cref="PaddingMode.Same"/> for a convolution,
    /// <see cref="PaddingMode.Valid"/> for a pool.
    /// </summary>
    public PaddingMode Padding { get; set; }

    /// <summary>
    /// Zeros around the image, each number at least 0: one for all sides, two (top and bottom, left and right), or four (top, left,
    /// bottom, right). Not together with <see cref="Padding"/>. Default: as <see cref="Padding"/> says.
    /// </summary>
    public int[]? Pads { get; set; }
}
