using ModelGen.Core.Common;
using ModelGen.Core.Cost;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Planning.Scheduling;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Planning.Lowering;

/// <summary>Windows that are cut at the border, position by position.</summary>
internal static class PoolLowering
{
    public static KernelCall Lower(CallContext context, PoolStep step)
    {
        EquatableArray<BufferRef> inputs = context.Inputs(step);
        long outputs = Amount.Times(context.Batch, step.Rows.Outputs, step.Columns.Outputs);
        int operations = OperationCount.Of(step.Activation) + (step.Kind == PoolKind.Average ? 1 : 0);
        return new PoolCall(
            step.Layer,
            inputs,
            context.Output(step),
            RooflineCost.Pool(
                context.Profile,
                context.Level,
                outputs,
                (long)step.Rows.Taps * step.Columns.Taps,
                step.Channels,
                operations,
                inputs[0].Bytes * context.Batch),
            new PoolSpec(context.Level, step.Kind, step.Activation),
            context.Batch,
            step.Rows,
            step.Columns,
            step.Channels,
            step.CountPadding,
            context.SampleStride(step.Sources[0]),
            context.SampleStride(step.Result));
    }
}
