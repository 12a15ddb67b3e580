using ModelGen.Core.Graphs;

namespace ModelGen.Reference.Operations;

/// <summary>y[p, i * groups + g] = x[p, g * (channels / groups) + i].</summary>
internal sealed class ChannelShuffleReference : MoveReference
{
    protected override int? Source(Operation operation, Image value, int row, int column, int channel)
    {
        int groups = ((ChannelShuffleOperation)operation).Groups;
        int pixel = (row * value.Columns) + column;
        return (pixel * value.Channels) + (channel % groups * (value.Channels / groups)) + (channel / groups);
    }
}
