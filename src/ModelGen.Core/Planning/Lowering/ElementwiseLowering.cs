using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Planning.Scheduling;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Planning.Lowering;

/// <summary>Activations, copies, conversions, and two values combined.</summary>
internal static class ElementwiseLowering
{
    private const int ConvertOperations = 2;

    public static KernelCall Lower(CallContext context, MapStep step) => Call(
        context, step, new MapSpec(context.Level, step.Activation), context.ElementExtent(step), OperationCount.Of(step.Activation));

    public static KernelCall Lower(CallContext context, ConvertStep step) =>
        Call(context, step, new ConvertSpec(context.Level), context.ElementExtent(step), ConvertOperations);

    public static KernelCall Lower(CallContext context, BinaryStep step)
    {
        // The second value has one number per channel where it is smaller; then every position reads the same ones.
        long elements = context.Elements(step), channels = context.Schedule.Storages[step.Sources[1]].Elements;
        RowStride Stride(int storage, long row) => new(context.SampleStride(storage), row);
        RowExtent extent = Extents.Of(
            context.Batch,
            elements / channels,
            channels,
            [Stride(step.Sources[0], channels), Stride(step.Sources[1], channels == elements ? channels : 0)],
            Stride(step.Result, channels),
            joinsRows: true);
        var kernel = new BinarySpec(context.Level, step.Operator, step.Activation);
        return Call(context, step, kernel, extent, 1 + OperationCount.Of(step.Activation));
    }

    public static KernelCall Lower(CallContext context, CopyStep step)
    {
        int source = step.Sources[0];
        long rows = context.Schedule.Storages[source].Elements / step.Channels;
        RowExtent extent = Extents.Of(
            context.Batch,
            rows,
            step.Channels,
            [new RowStride(context.SampleStride(source), step.Channels)],
            new RowStride(context.SampleStride(step.Result), step.JoinedChannels),
            joinsRows: true);
        BufferRef joined = context.Output(step);
        BufferRef part = joined with
        {
            Offset = joined.Offset + ((long)step.FirstChannel * sizeof(float)),
            Bytes = (((rows - 1) * step.JoinedChannels) + step.Channels) * sizeof(float),
        };
        return Call(context, step, new MapSpec(context.Level, Activation.None), extent, operations: 0) with { Output = part };
    }

    private static ElementwiseCall Call(CallContext context, Step step, KernelSpec kernel, RowExtent extent, int operations)
    {
        EquatableArray<BufferRef> inputs = context.Inputs(step);
        return new ElementwiseCall(
            step.Layer, inputs, context.Output(step), context.ElementCost(extent, inputs, operations), kernel, extent);
    }
}
