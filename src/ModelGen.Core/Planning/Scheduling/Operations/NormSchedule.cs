using System.Linq;
using ModelGen.Core.Graphs;

namespace ModelGen.Core.Planning.Scheduling.Operations;

/// <summary>Affine maps of channels: left to the linear layers behind them where those are the only readers, a step otherwise.</summary>
internal static class NormSchedule
{
    public static void Normalize(ScheduleDraft draft, int node)
    {
        var operation = (NormalizeOperation)draft.Graph.Nodes[node].Operation;
        if (operation.IsFoldable && draft.FeedsOnlyLinear(node))
            draft.Fold(node, new InputFold(operation, null));
        else
            draft.Emit(node, node, (layer, sources, result) => new NormalizeStep(layer, sources, result, operation));
    }

    public static void BatchNorm(ScheduleDraft draft, int node)
    {
        BatchNormTensors norm = TensorsOf(draft.Graph.Nodes[node]);
        if (draft.FeedsOnlyLinear(node))
            draft.Fold(node, new InputFold(null, norm));
        else
            draft.EmitWithActivation(
                node, node, (layer, sources, result, activation) => new AffineStep(layer, sources, result, norm, activation));
    }

    /// <summary>The parameters of a batch normalisation.</summary>
    public static BatchNormTensors TensorsOf(Node node)
    {
        string[] names = node.Parameters.Select(parameter => parameter.Name).ToArray();
        return new BatchNormTensors(
            names[0], names[1], names[2], names[3], node.Type.Shape.Channels, ((BatchNormOperation)node.Operation).Epsilon);
    }
}
