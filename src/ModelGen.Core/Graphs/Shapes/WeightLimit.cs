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

    /// <summary>
    /// The same for filters that are packed in panels of whole vectors, group by group, counted as wide as the widest vectors make them.
    /// </summary>
    public static bool AllowsPanels(LayerDraft layer, int filters, int groups, long products)
    {
        if (!Allows(layer, Site.Operator, filters, products))
            return false;
        long vectors = ((filters / groups) + Pattern.MaxLanes - 1L) / Pattern.MaxLanes;
        long packed = groups * vectors * Pattern.MaxLanes;
        return BytesOf(packed, products) <= MaxBytes || Fail(
            layer,
            Site.Operator,
            $"{Matrix(filters, products)}, which packed in panels of {NumberText.Of(Pattern.MaxLanes)} filters" +
            $"{(groups == 1 ? "" : " of one group")} are {Matrix(packed, products)}",
            BytesOf(packed, products),
            groups == 1 ? "" : "; fewer groups need fewer panels");
    }

    /// <summary>Whether a layer may have so many trained numbers; reports it if not.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="site">What declares them.</param>
    /// <param name="rows">Rows of a matrix, or vectors of one number per channel.</param>
    /// <param name="columns">Numbers per row.</param>
    public static bool Allows(LayerDraft layer, Site site, long rows, long columns) =>
        BytesOf(rows, columns) <= MaxBytes || Fail(layer, site, Matrix(rows, columns), BytesOf(rows, columns), advice: "");

    private static long BytesOf(long rows, long columns) => rows * columns * sizeof(float);

    private static string Matrix(long rows, long columns) => $"{NumberText.Of(rows)} x {NumberText.Of(columns)} numbers";

    private static bool Fail(LayerDraft layer, Site site, string size, long bytes, string advice)
    {
        layer.Fail(DiagnosticTable.WeightTooLarge, site, size, NumberText.Of(bytes), NumberText.Of(MaxBytes), advice);
        return false;
    }
}
