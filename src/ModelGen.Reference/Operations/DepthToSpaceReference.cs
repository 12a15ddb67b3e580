using ModelGen.Core.Graphs;

namespace ModelGen.Reference.Operations;

/// <summary>y[r * block + i, c * block + j, k] = x[r, c, (i * block + j) * channels + k].</summary>
internal sealed class DepthToSpaceReference : MoveReference
{
    protected override int? Source(Operation operation, Image value, int row, int column, int channel)
    {
        int block = ((DepthToSpaceOperation)operation).Block, columns = value.Columns / block;
        int pixel = (row / block * columns) + (column / block), part = (row % block * block) + (column % block);
        return (((pixel * block * block) + part) * value.Channels) + channel;
    }
}
