using ModelGen.Core.Graphs;

namespace ModelGen.Reference.Operations;

/// <summary>An image with zeros around it.</summary>
internal sealed class PadReference : MoveReference
{
    protected override int? Source(Operation operation, Image value, int row, int column, int channel)
    {
        var pad = (PadOperation)operation;
        int rows = value.Rows - pad.Top - pad.Bottom, columns = value.Columns - pad.Left - pad.Right;
        (int r, int c) = (row - pad.Top, column - pad.Left);
        return r >= 0 && r < rows && c >= 0 && c < columns ? (((r * columns) + c) * value.Channels) + channel : null;
    }
}
