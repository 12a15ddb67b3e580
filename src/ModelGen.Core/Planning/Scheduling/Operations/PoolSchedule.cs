using ModelGen.Core.Graphs;

namespace ModelGen.Core.Planning.Scheduling.Operations;

/// <summary>A pool takes over the activation behind it. Its windows are cut at the border, so that it needs no zeros.</summary>
internal static class PoolSchedule
{
    public static void Pool(ScheduleDraft draft, int node)
    {
        Node pool = draft.Graph.Nodes[node];
        var operation = (PoolOperation)pool.Operation;
        draft.EmitWithActivation(node, node, (layer, sources, result, activation) => new PoolStep(
            layer,
            sources,
            result,
            operation.Kind,
            operation.Rows,
            operation.Columns,
            pool.Type.Shape.Channels,
            operation.CountPadding,
            activation));
    }
}
