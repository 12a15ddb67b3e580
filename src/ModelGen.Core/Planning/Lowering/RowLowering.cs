using ModelGen.Core.Common;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Planning.Scheduling;

namespace ModelGen.Core.Planning.Lowering;

/// <summary>Operations that look at all channels of a position, in several passes over each.</summary>
internal static class RowLowering
{
    // The second and the third pass read what the first has read; the last also weight and bias.
    private const int LayerNormLoads = 4;

    // The second pass reads the values again; the third what the second has written.
    private const int SoftmaxLoads = 2;

    public static KernelCall Lower(CallContext context, LayerNormStep step)
    {
        RowExtent extent = context.PositionExtent(step, step.Channels);
        EquatableArray<BufferRef> inputs = context.Inputs(step);
        (VectorPacking weight, VectorPacking bias) = context.Parameters.Of(step);
        return new LayerNormCall(
            step.Layer,
            inputs,
            context.Output(step),
            context.ElementCost(extent, inputs, OperationCount.LayerNorm, LayerNormLoads),
            new LayerNormSpec(context.Level),
            extent,
            weight.Offset,
            bias.Offset,
            step.Epsilon);
    }

    public static KernelCall Lower(CallContext context, SoftmaxStep step)
    {
        RowExtent extent = context.PositionExtent(step, step.Channels);
        EquatableArray<BufferRef> inputs = context.Inputs(step);
        return new SoftmaxCall(
            step.Layer,
            inputs,
            context.Output(step),
            context.ElementCost(extent, inputs, OperationCount.Softmax, SoftmaxLoads),
            new SoftmaxSpec(context.Level, step.Logarithm),
            extent);
    }
}
