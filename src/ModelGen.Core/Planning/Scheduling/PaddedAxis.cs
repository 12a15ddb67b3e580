using System;
using ModelGen.Core.Graphs;

namespace ModelGen.Core.Planning.Scheduling;

/// <summary>One dimension of an image with zeros around it.</summary>
/// <param name="Before">Zeros before the first element.</param>
/// <param name="Copied">Elements of the image, from its first; fewer than it has where no more are read.</param>
/// <param name="After">Zeros behind the last.</param>
internal readonly record struct PaddedAxis(long Before, long Copied, long After)
{
    /// <summary>What windows reach of a dimension, no more.</summary>
    public static PaddedAxis Reached(WindowAxis axis)
    {
        long before = Math.Min(axis.Before, axis.Reach);
        long copied = Math.Min(axis.Size, axis.Reach - before);
        return new PaddedAxis(before, copied, axis.Reach - before - copied);
    }

    /// <summary>Elements with the zeros.</summary>
    public long Size => Before + Copied + After;

    /// <summary>Elements without zeros around them.</summary>
    public static PaddedAxis Inside(long elements) => new(0, elements, 0);

    /// <summary>Zeros alone.</summary>
    public static PaddedAxis Zeros(long elements) => new(elements, 0, 0);
}
