namespace ModelGen.Core.Graphs.Shapes;

/// <summary>How a window moves over an image.</summary>
/// <param name="Rows">Along the height.</param>
/// <param name="Columns">Along the width, or the length.</param>
internal sealed record WindowAxes(WindowAxis Rows, WindowAxis Columns)
{
    /// <summary>The size of what comes out.</summary>
    public ImageSize Outputs(long channels) => new(Rows.Outputs, Columns.Outputs, channels);
}
