using ModelGen.Core.Common;
using ModelGen.Core.Graphs;

namespace ModelGen.Core.Planning.Scheduling.Operations;

/// <summary>
/// A convolution takes over the normalisations beside it and the activation behind it, as a dense layer does. It reads an image with
/// its zeros around it; a depthwise one with several outputs per channel reads each channel as often.
/// </summary>
internal static class ConvSchedule
{
    public static void Conv(ScheduleDraft draft, int node)
    {
        Node conv = draft.Graph.Nodes[node];
        var operation = (ConvOperation)conv.Operation;
        (int source, WindowAxis rows, WindowAxis columns) = PadSchedule.Padded(
            draft, conv.Layer, conv.Inputs[0], operation.Rows, operation.Columns);
        int channels = Image.Of(draft.Graph.Nodes[conv.Inputs[0]].Type.Shape).Channels, groups = operation.Groups;
        if (groups > 1 && groups == channels && operation.Filters > channels)
        {
            source = Repeat(draft, conv.Layer, source, channels, operation.Filters / channels, (long)rows.Size * columns.Size);
            channels = groups = operation.Filters;
        }

        int? norm = draft.Follower<BatchNormOperation>(node);
        draft.EmitWithActivation(node, norm ?? node, (layer, _, result, activation) => new ConvStep(
            layer,
            EquatableArray.Of(source),
            result,
            rows,
            columns,
            channels,
            operation.Filters,
            groups,
            conv.Parameters[0].Name,
            conv.Parameters.Count > 1 ? conv.Parameters[1].Name : null,
            activation,
            draft.FoldOf(conv.Inputs[0]),
            norm is { } behind ? NormSchedule.TensorsOf(draft.Graph.Nodes[behind]) : null,
            MacCount.Of(conv)));
    }

    /// <summary>A storage with each channel several times, one behind the other.</summary>
    private static int Repeat(ScheduleDraft draft, string layer, int source, int channels, int times, long positions)
    {
        int result = draft.AddArena(positions * channels * times);
        draft.Emit(new InterleaveStep(layer, EquatableArray.Of(source), result, channels * times, channels, times, Distance: 0));
        return result;
    }
}
