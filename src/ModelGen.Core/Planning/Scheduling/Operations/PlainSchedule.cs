using ModelGen.Core.Graphs;

namespace ModelGen.Core.Planning.Scheduling.Operations;

/// <summary>Inputs, views, conversions and activations that nothing before them could take over.</summary>
internal static class PlainSchedule
{
    public static void Input(ScheduleDraft draft, int node)
    {
        Node input = draft.Graph.Nodes[node];
        int elementBytes = input.Type.Element is ElementType.Float ? sizeof(float) : sizeof(byte);
        draft.AddInput(node, ((InputOperation)input.Operation).Index, elementBytes);
    }

    public static void Flatten(ScheduleDraft draft, int node) => draft.View(node);

    public static void Convert(ScheduleDraft draft, int node) =>
        draft.Emit(node, node, (layer, sources, result) => new ConvertStep(layer, sources, result));

    public static void Activation(ScheduleDraft draft, int node)
    {
        var operation = (ActivationOperation)draft.Graph.Nodes[node].Operation;
        draft.Emit(node, node, (layer, sources, result) => new MapStep(layer, sources, result, operation.Activation));
    }
}
