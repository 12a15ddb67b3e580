using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>Larger weights are refused.</summary>
internal static class WeightLimit
{
    private const long MaxBytes = 1L << 29;

    /// <summary>
    /// The same for vectors of one number per channel that are packed as repeated patterns, counted as long as the widest vectors make
    /// them: a period then fits 32 bits whatever the level.
    /// </summary>
    public static bool AllowsPattern(LayerDraft layer, Site site, int vectors, int channels) =>
        Allows(layer, site, vectors, Pattern.PeriodOf(channels, Pattern.MaxLanes));

    /// <summary>Whether a layer may have so many trained numbers; reports it if not.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="site">What declares them.</param>
    /// <param name="rows">Rows of a matrix, or vectors of one number per channel.</param>
    /// <param name="columns">Numbers per row.</param>
    public static bool Allows(LayerDraft layer, Site site, long rows, long columns)
    {
        long bytes = rows * columns * sizeof(float);
        if (bytes <= MaxBytes)
            return true;
        layer.Fail(
            DiagnosticTable.WeightTooLarge,
            site,
            NumberText.Of(rows),
            NumberText.Of(columns),
            NumberText.Of(bytes),
            NumberText.Of(MaxBytes));
        return false;
    }
}
