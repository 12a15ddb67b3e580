using System;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>A window along one dimension as declared; its numbers may be too large for a <see cref="WindowAxis"/>.</summary>
/// <param name="Size">Elements along the dimension.</param>
/// <param name="Taps">Elements of the window.</param>
/// <param name="Stride">Elements from one window to the next.</param>
/// <param name="Dilation">Elements from one tap to the next.</param>
/// <param name="Before">Zeros before the first element.</param>
/// <param name="After">Zeros behind the last.</param>
internal readonly record struct DeclaredAxis(long Size, long Taps, long Stride, long Dilation, long Before, long After)
{
    public long Extent => ((Taps - 1) * Dilation) + 1;

    public long Padded => Before + Size + After;

    /// <summary>The window along the height of an image.</summary>
    public static DeclaredAxis OfRows(Window window, int size) =>
        new DeclaredAxis(size, window.Height, window.StrideY, window.DilationY, window.Padding.Top, window.Padding.Bottom)
            .Pad(window.Padding.Kind);

    /// <summary>The window along the width of an image, or the length of a sequence.</summary>
    public static DeclaredAxis OfColumns(Window window, int size) =>
        new DeclaredAxis(size, window.Width, window.StrideX, window.DilationX, window.Padding.Left, window.Padding.Right)
            .Pad(window.Padding.Kind);

    /// <summary>
    /// The axis of a window that fits. A stride beyond the last window is cut to the least that reaches no second one, and the dilation of
    /// one tap is 1, so that no number of an axis is larger than the padded image.
    /// </summary>
    public WindowAxis Resolve() => new(
        (int)Size,
        (int)Taps,
        (int)Math.Min(Stride, Padded - Extent + 1),
        Taps == 1 ? 1 : (int)Dilation,
        (int)Before,
        (int)After);

    private DeclaredAxis Pad(PaddingKind kind)
    {
        if (kind != PaddingKind.Same)
            return this;
        long outputs = ((Size - 1) / Stride) + 1;
        long total = Math.Max(((outputs - 1) * Stride) + Extent - Size, 0);
        return this with { Before = total / 2, After = total - (total / 2) };
    }
}
