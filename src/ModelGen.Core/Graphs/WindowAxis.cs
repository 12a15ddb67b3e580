namespace ModelGen.Core.Graphs;

/// <summary>How a window moves along one dimension of an image.</summary>
/// <param name="Size">Elements along the dimension.</param>
/// <param name="Taps">Elements of the window.</param>
/// <param name="Stride">Elements from one window to the next.</param>
/// <param name="Dilation">Elements from one tap to the next.</param>
/// <param name="Before">Zeros before the first element.</param>
/// <param name="After">Zeros behind the last.</param>
public readonly record struct WindowAxis(int Size, int Taps, int Stride, int Dilation, int Before, int After)
{
    /// <summary>The one window over a whole dimension.</summary>
    public static WindowAxis Whole(int size) => new(size, size, 1, 1, 0, 0);

    /// <summary>Elements from a window's first tap to its last, both included.</summary>
    public long Extent => ((Taps - 1L) * Dilation) + 1;

    /// <summary>How many windows there are; below 1 if the window is larger than the padded dimension.</summary>
    public long Outputs => Size + (long)Before + After < Extent ? 0 : ((Size + (long)Before + After - Extent) / Stride) + 1;

    /// <summary>Elements from the first window's first tap to the last window's last; zeros around the dimension included.</summary>
    public long Reach => ((Outputs - 1) * Stride) + Extent;

    /// <summary>Whether any window reads a zero of the border.</summary>
    public bool IsPadded => Before > 0 || Reach > Size;
}
