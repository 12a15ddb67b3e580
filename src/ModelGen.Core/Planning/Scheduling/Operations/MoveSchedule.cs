using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Planning.Calls;

namespace ModelGen.Core.Planning.Scheduling.Operations;

/// <summary>Elements in other places: pixels repeated, channels that become pixels, channels shuffled.</summary>
internal static class MoveSchedule
{
    public static void Upsample(ScheduleDraft draft, int node)
    {
        var operation = (UpsampleOperation)draft.Graph.Nodes[node].Operation;
        Image image = ImageBefore(draft, node);
        long row = (long)image.Columns * image.Channels, outputRow = row * operation.FactorX;
        Emit(
            draft,
            node,
            image.Channels,
            new MoveLoop(image.Rows, row, operation.FactorY * outputRow),
            new MoveLoop(operation.FactorY, 0, outputRow),
            new MoveLoop(image.Columns, image.Channels, (long)operation.FactorX * image.Channels),
            new MoveLoop(operation.FactorX, 0, image.Channels));
    }

    public static void DepthToSpace(ScheduleDraft draft, int node)
    {
        int block = ((DepthToSpaceOperation)draft.Graph.Nodes[node].Operation).Block;
        Image image = ImageBefore(draft, node);
        int run = image.Channels / block;
        long row = (long)image.Columns * image.Channels, outputRow = (long)image.Columns * run;
        Emit(
            draft,
            node,
            run,
            new MoveLoop(image.Rows, row, block * outputRow),
            new MoveLoop(block, run, outputRow),
            new MoveLoop(image.Columns, image.Channels, run));
    }

    public static void ChannelShuffle(ScheduleDraft draft, int node)
    {
        int groups = ((ChannelShuffleOperation)draft.Graph.Nodes[node].Operation).Groups;
        int channels = draft.Graph.Nodes[node].Type.Shape.Channels, perGroup = channels / groups;
        draft.Emit(node, node, (layer, sources, result) => new InterleaveStep(
            layer, sources, result, channels, perGroup, groups, Distance: perGroup));
    }

    private static Image ImageBefore(ScheduleDraft draft, int node) =>
        Image.Of(draft.Graph.Nodes[draft.Graph.Nodes[node].Inputs[0]].Type.Shape);

    private static void Emit(ScheduleDraft draft, int node, long elements, params MoveLoop[] loops) => draft.Emit(
        node, node, (layer, sources, result) => new MoveStep(layer, sources, result, EquatableArray.Of(loops), elements));
}
