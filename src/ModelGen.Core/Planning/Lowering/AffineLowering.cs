using ModelGen.Core.Common;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Planning.Scheduling;

namespace ModelGen.Core.Planning.Lowering;

/// <summary>Affine maps of channels that could not be folded.</summary>
internal static class AffineLowering
{
    private const int NormalizeOperations = 2;
    private const int NormalizeParameters = 2;
    private const int AffineOperations = 2;
    private const int AffineParameters = 3;

    public static KernelCall Lower(CallContext context, NormalizeStep step)
    {
        RowExtent extent = context.ElementExtent(step);
        EquatableArray<BufferRef> inputs = context.Inputs(step);
        return new NormalizeCall(
            step.Layer,
            inputs,
            context.Output(step),
            context.ElementCost(extent, inputs, NormalizeOperations, NormalizeParameters),
            new NormalizeSpec(context.Level),
            extent,
            context.Parameters.Of(step));
    }

    public static KernelCall Lower(CallContext context, AffineStep step)
    {
        RowExtent extent = context.ElementExtent(step);
        EquatableArray<BufferRef> inputs = context.Inputs(step);
        return new AffineCall(
            step.Layer,
            inputs,
            context.Output(step),
            context.ElementCost(extent, inputs, AffineOperations + OperationCount.Of(step.Activation), AffineParameters),
            new AffineSpec(context.Level, step.Activation),
            extent,
            context.Parameters.Of(step));
    }
}
