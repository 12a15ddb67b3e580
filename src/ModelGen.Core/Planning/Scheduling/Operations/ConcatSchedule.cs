using ModelGen.Core.Common;
using ModelGen.Core.Graphs;

namespace ModelGen.Core.Planning.Scheduling.Operations;

/// <summary>
/// A joined value. Where parts are whole samples, the steps that compute them write them into it; other parts are copied, position by
/// position.
/// </summary>
internal static class ConcatSchedule
{
    public static void Concat(ScheduleDraft draft, int node)
    {
        Node concat = draft.Graph.Nodes[node];
        Shape joined = concat.Type.Shape;
        bool isWholeSamples = joined.Count == joined.Channels;
        int whole = draft.AddResult(node);
        int first = 0;
        foreach (int input in concat.Inputs)
        {
            int part = draft.StorageOf(input), channels = draft.Graph.Nodes[input].Type.Shape.Channels;
            if (!isWholeSamples || !draft.TryJoin(part, whole, first))
                draft.Emit(new CopyStep(concat.Layer, EquatableArray.Of(part), whole, channels, first, joined.Channels));
            first += channels;
        }
    }
}
