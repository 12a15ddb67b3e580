using System;
using System.Collections.Generic;
using ModelGen.Core.Graphs;

namespace ModelGen.Generator.Emit.Cores;

/// <summary>Windows that follow one another along a dimension and are cut alike by its ends.</summary>
/// <param name="First">The first window's number.</param>
/// <param name="Windows">How many windows; each begins a stride behind the one before it.</param>
/// <param name="Start">The element of the first window's first tap inside the dimension.</param>
/// <param name="Taps">Taps inside the dimension.</param>
internal readonly record struct WindowSpan(long First, long Windows, long Start, long Taps)
{
    /// <summary>All windows of a dimension, in order.</summary>
    public static IReadOnlyList<WindowSpan> Of(WindowAxis axis)
    {
        var spans = new List<WindowSpan>();
        for (long window = 0; window < axis.Outputs; window++)
        {
            WindowSpan next = One(axis, window);
            if (spans.Count > 0 && spans[spans.Count - 1] is WindowSpan last && last.IsFollowedBy(next, axis.Stride))
                spans[spans.Count - 1] = last with { Windows = last.Windows + 1 };
            else
                spans.Add(next);
        }

        return spans;
    }

    private static WindowSpan One(WindowAxis axis, long window)
    {
        long first = (window * axis.Stride) - axis.Before;
        long before = first >= 0 ? 0 : (-first + axis.Dilation - 1) / axis.Dilation;
        long start = first + (before * axis.Dilation);
        long inside = start >= axis.Size ? 0 : ((axis.Size - 1 - start) / axis.Dilation) + 1;
        return new WindowSpan(window, 1, start, Math.Min(inside, axis.Taps - before));
    }

    private bool IsFollowedBy(WindowSpan next, int stride) => next.Taps == Taps && next.Start == Start + (Windows * stride);
}
