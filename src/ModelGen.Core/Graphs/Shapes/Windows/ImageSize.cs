using System;
using ModelGen.Core.Common;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>Rows, columns and channels that may be too many for a shape.</summary>
/// <param name="Rows">Its height, at least 1.</param>
/// <param name="Columns">Its width, at least 1.</param>
/// <param name="Channels">Its channels, at least 1.</param>
internal readonly record struct ImageSize(long Rows, long Columns, long Channels)
{
    private const long Beyond = Shape.MaxElements + 1;

    /// <summary>How many elements; saturates above <see cref="Shape.MaxElements"/>, so that it never overflows.</summary>
    public long Count => Times(Times(Rows, Columns), Channels);

    /// <summary>The shape of (height, width, channels) or, for two dimensions, of (length, channels).</summary>
    public Shape ToShape(int rank) =>
        rank == 2 ? Shape.Of((int)Columns, (int)Channels) : Shape.Of((int)Rows, (int)Columns, (int)Channels);

    /// <summary>The dimensions of which a shape would consist.</summary>
    public string ToText(int rank) =>
        (rank == 2 ? "" : NumberText.Of(Rows) + "x") + NumberText.Of(Columns) + "x" + NumberText.Of(Channels);

    private static long Times(long left, long right) => Math.Min(Math.Min(left, Beyond) * Math.Min(right, Beyond), Beyond);
}
