using System;
using System.Collections.Generic;
using System.Threading;
using ModelGen.Core.Graphs;
using ModelGen.Core.Planning.Scheduling.Operations;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Planning.Scheduling;

/// <summary>
/// Turns a graph into steps: what no output needs is dropped, normalisations and activations move into the steps beside them, a
/// flattened value is another view of the same storage, and parts of a joined value are computed in place where that is possible.
/// </summary>
internal static class Scheduler
{
    private static readonly Dictionary<Type, Action<ScheduleDraft, int>> s_byOperation = new()
    {
        [typeof(InputOperation)] = PlainSchedule.Input,
        [typeof(FlattenOperation)] = PlainSchedule.Flatten,
        [typeof(ConvertOperation)] = PlainSchedule.Convert,
        [typeof(ActivationOperation)] = PlainSchedule.Activation,
        [typeof(NormalizeOperation)] = NormSchedule.Normalize,
        [typeof(BatchNormOperation)] = NormSchedule.BatchNorm,
        [typeof(DenseOperation)] = DenseSchedule.Dense,
        [typeof(AddOperation)] = BinarySchedule.Add,
        [typeof(MultiplyOperation)] = BinarySchedule.Multiply,
        [typeof(ConcatOperation)] = ConcatSchedule.Concat,
        [typeof(LayerNormOperation)] = RowSchedule.LayerNorm,
        [typeof(SoftmaxOperation)] = RowSchedule.Softmax,
        [typeof(ConvOperation)] = ConvSchedule.Conv,
        [typeof(PoolOperation)] = PoolSchedule.Pool,
        [typeof(PadOperation)] = PadSchedule.Pad,
        [typeof(UpsampleOperation)] = MoveSchedule.Upsample,
        [typeof(DepthToSpaceOperation)] = MoveSchedule.DepthToSpace,
        [typeof(ChannelShuffleOperation)] = MoveSchedule.ChannelShuffle,
    };

    /// <summary>Schedules a graph; the cancellation is checked at every node.</summary>
    public static Schedule Schedule(Graph graph, CancellationToken cancellation = default)
    {
        var draft = new ScheduleDraft(graph);
        for (int node = 0; node < graph.Nodes.Count; node++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (draft.MoveTo(node))
                Of(graph.Nodes[node].Operation)(draft, node);
        }

        return draft.Finish();
    }

    private static Action<ScheduleDraft, int> Of(Operation operation) =>
        s_byOperation.TryGetValue(operation.GetType(), out Action<ScheduleDraft, int>? schedule)
            ? schedule
            : throw new NotSupportedException($"No step for {operation.GetType().Name}.");
}
