using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Planning.Scheduling;

namespace ModelGen.Core.Planning.Lowering;

/// <summary>How the windows of a convolution lie in its image.</summary>
internal static class WindowExtents
{
    public static WindowExtent Of(CallContext context, ConvStep step)
    {
        long row = (long)step.Columns.Size * step.Channels;
        int lines = (int)step.Rows.Outputs, pixels = (int)step.Columns.Outputs;

        // The channels of a row of taps follow one another unless columns or channels are left out.
        bool isJoined = step.Groups == 1 && (step.Columns.Dilation == 1 || step.Columns.Taps == 1);
        var extent = new WindowExtent(
            lines,
            pixels,
            context.SampleStride(step.Sources[0]),
            Line: step.Rows.Stride * row,
            Pixel: (long)step.Columns.Stride * step.Channels,
            Runs: step.Rows.Taps,
            Run: step.Rows.Dilation * row,
            Taps: isJoined ? 1 : step.Columns.Taps,
            Tap: isJoined ? 0 : (long)step.Columns.Dilation * step.Channels,
            Depth: isJoined ? step.Columns.Taps * step.Channels : step.GroupChannels,
            context.SampleStride(step.Result),
            OutputLine: (long)pixels * step.Filters,
            OutputPixel: step.Filters);

        // The rows of a window as wide as the image follow one another.
        return isJoined && extent.Run == extent.Depth ? extent with { Runs = 1, Depth = extent.Runs * extent.Depth } : extent;
    }

    /// <summary>The windows as the rows of a matrix: one run each, and at even distances. Null where they are not.</summary>
    public static MatrixRows? Matrix(WindowExtent extent, int batch)
    {
        if (extent.Runs > 1 || extent.Taps > 1)
            return null;
        var rows = new MatrixRows(1, extent.Depth, extent.OutputPixel);
        foreach ((long count, long input, long output) in new[]
        {
            (extent.Pixels, extent.Pixel, extent.OutputPixel),
            (extent.Lines, extent.Line, extent.OutputLine),
            (batch, extent.Sample, extent.OutputSample),
        })
        {
            if (count == 1)
                continue;
            if (rows.Count == 1)
                rows = new MatrixRows(count, input, output);
            else if (rows.Count * rows.Input == input && rows.Count * rows.Output == output)
                rows = rows with { Count = rows.Count * count };
            else
                return null;
        }

        return rows.Count <= int.MaxValue ? rows : null;
    }
}

/// <summary>Rows of a matrix that is read and of one that is written.</summary>
/// <param name="Count">How many.</param>
/// <param name="Input">Elements from one to the next that is read.</param>
/// <param name="Output">Elements from one to the next that is written.</param>
internal readonly record struct MatrixRows(long Count, long Input, long Output);
