using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>Finds how a declared window moves over an image, and what is wrong with that.</summary>
internal static class WindowResolution
{
    /// <summary>The windows of a convolution, which read a copy of the image where they reach over its border.</summary>
    /// <param name="layer">The layer; takes what is wrong.</param>
    /// <param name="window">The window; its numbers have been checked.</param>
    /// <param name="image">What it moves over.</param>
    /// <param name="copies">How often each channel is repeated before the windows are read.</param>
    /// <returns>Null if there is no output, or if the copy is too large.</returns>
    public static WindowAxes? OfConvolution(LayerDraft layer, Window window, Image image, int copies = 1)
    {
        if (Resolve(layer, window, image) is not { } axes)
            return null;
        (WindowAxis rows, WindowAxis columns) = (axes.Rows, axes.Columns);
        bool isPadded = rows.IsPadded || columns.IsPadded;
        var copy = new ImageSize(isPadded ? rows.Reach : rows.Size, isPadded ? columns.Reach : columns.Size, (long)image.Channels * copies);
        bool isCopied = isPadded || copies > 1;
        return !isCopied || copy.Count * layer.LargestBatch <= Shape.MaxElements ? axes : Fail(layer, copy);
    }

    /// <summary>The windows of a pool, which are cut at the border.</summary>
    /// <returns>Null if there is no output, or if the image with its zeros has too many positions to count.</returns>
    public static WindowAxes? OfPool(LayerDraft layer, Window window, Image image) => Resolve(layer, window, image);

    private static WindowAxes? Resolve(LayerDraft layer, Window window, Image image)
    {
        DeclaredAxis rows = DeclaredAxis.OfRows(window, image.Rows), columns = DeclaredAxis.OfColumns(window, image.Columns);
        if (new ImageSize(rows.Padded, columns.Padded, 1).Count > Shape.MaxElements)
            return Fail(layer, new ImageSize(rows.Padded, columns.Padded, image.Channels));
        string alongColumns = layer.ShapeOf(layer.Input).Rank == 2 ? "elements" : "columns";
        if (!Fits(layer, rows, "rows") || !Fits(layer, columns, alongColumns))
            return null;

        var axes = new WindowAxes(rows.Resolve(), columns.Resolve());
        if (window is not { Height: 1, Width: 1 } && !HasGaps(layer, axes.Rows, "rows"))
            HasGaps(layer, axes.Columns, alongColumns);
        return axes;
    }

    private static WindowAxes? Fail(LayerDraft layer, ImageSize padded)
    {
        Shape shape = layer.ShapeOf(layer.Input);
        layer.Fail(
            DiagnosticTable.PaddedTooLarge,
            Site.Operator,
            shape.ToString(),
            padded.ToText(shape.Rank),
            NumberText.Of(layer.LargestBatch),
            NumberText.Of(Shape.MaxElements));
        return null;
    }

    private static bool Fits(LayerDraft layer, DeclaredAxis axis, string unit)
    {
        if (axis.Extent <= axis.Padded)
            return true;
        layer.Fail(
            DiagnosticTable.WindowTooLarge,
            Site.Operator,
            NumberText.Of(axis.Extent),
            unit,
            layer.ShapeOf(layer.Input).ToString(),
            NumberText.Of(axis.Padded));
        return false;
    }

    /// <summary>Whether windows leave elements out between what they read; reports it.</summary>
    private static bool HasGaps(LayerDraft layer, WindowAxis axis, string unit)
    {
        long skipped = ReadPositions.Skipped(axis);
        if (skipped > 0)
        {
            layer.Warn(
                DiagnosticTable.SkippedPixels,
                Site.Operator,
                WindowWords.Of(axis, unit),
                NumberText.Of(axis.Stride),
                unit,
                NumberText.Of(skipped),
                NumberText.Of(axis.Size));
        }

        return skipped > 0;
    }
}
