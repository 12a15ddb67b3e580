using ModelGen.Core.Graphs;

namespace ModelGen.Core.Planning.Scheduling.Operations;

/// <summary>Operations that look at all channels of a position.</summary>
internal static class RowSchedule
{
    public static void LayerNorm(ScheduleDraft draft, int node)
    {
        Node norm = draft.Graph.Nodes[node];
        double epsilon = ((LayerNormOperation)norm.Operation).Epsilon;
        draft.Emit(node, node, (layer, sources, result) => new LayerNormStep(
            layer, sources, result, norm.Type.Shape.Channels, norm.Parameters[0].Name, norm.Parameters[1].Name, epsilon));
    }

    public static void Softmax(ScheduleDraft draft, int node)
    {
        Node softmax = draft.Graph.Nodes[node];
        bool logarithm = ((SoftmaxOperation)softmax.Operation).Logarithm;
        draft.Emit(node, node, (layer, sources, result) => new SoftmaxStep(
            layer, sources, result, softmax.Type.Shape.Channels, logarithm));
    }
}
