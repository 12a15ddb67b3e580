using ModelGen.Core.Graphs;

namespace ModelGen.Reference.Operations;

/// <summary>y[r, c] = x[r / factorY, c / factorX].</summary>
internal sealed class UpsampleReference : MoveReference
{
    protected override int? Source(Operation operation, Image value, int row, int column, int channel)
    {
        var upsample = (UpsampleOperation)operation;
        int columns = value.Columns / upsample.FactorX;
        return (((row / upsample.FactorY * columns) + (column / upsample.FactorX)) * value.Channels) + channel;
    }
}
