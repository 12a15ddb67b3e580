using ModelGen.Core.Graphs;

namespace ModelGen.Core.Planning.Scheduling.Operations;

/// <summary>
/// A dense layer takes over what lies between it and the storage it reads, and the batch normalisation and the activation behind it
/// where nothing else reads what lies between.
/// </summary>
internal static class DenseSchedule
{
    public static void Dense(ScheduleDraft draft, int node)
    {
        Node dense = draft.Graph.Nodes[node];
        Shape weight = dense.Parameters[0].Shape;
        int? norm = draft.Follower<BatchNormOperation>(node);
        draft.EmitWithActivation(node, norm ?? node, (layer, sources, result, activation) => new DenseStep(
            layer,
            sources,
            result,
            Depth: weight.Dimensions[1],
            Width: weight.Dimensions[0],
            dense.Parameters[0].Name,
            dense.Parameters.Count > 1 ? dense.Parameters[1].Name : null,
            activation,
            draft.FlattenedShapeOf(dense.Inputs[0]),
            FoldBefore(draft, dense.Inputs[0]),
            norm is { } behind ? NormSchedule.TensorsOf(draft.Graph.Nodes[behind]) : null));
    }

    /// <summary>The affine map between a dense layer and the storage it reads, directly before it or before it is flattened.</summary>
    private static InputFold? FoldBefore(ScheduleDraft draft, int node)
    {
        while (draft.Graph.Nodes[node].Operation is FlattenOperation)
            node = draft.Graph.Nodes[node].Inputs[0];
        return draft.FoldOf(node);
    }
}
