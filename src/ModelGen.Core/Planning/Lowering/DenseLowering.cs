using ModelGen.Core.Common;
using ModelGen.Core.Cost;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Planning.Scheduling;
using ModelGen.Core.Planning.Tiling;

namespace ModelGen.Core.Planning.Lowering;

/// <summary>Matrix times vector for one sample, register tiles for a batch.</summary>
internal static class DenseLowering
{
    public static KernelCall Lower(CallContext context, DenseStep step)
    {
        PanelPacking packing = context.Parameters.Of(step);
        EquatableArray<DenseTile> tiles = context.Batch == 1
            ? GemvTiling.Tile(packing.Runs, step.Width, context.Level, step.Activation)
            : GemmTiling.Tile(packing.Runs, context.Batch, step.Width, context.Level, step.Activation);
        long weightBytes = Panels.Columns(packing.Runs) * step.Depth * sizeof(float);
        return new DenseCall(
            step.Layer,
            context.Inputs(step),
            context.Output(step),
            Macs: (long)context.Batch * step.Depth * step.Width,
            RooflineCost.Dense(
                context.Profile, context.Level, context.Batch, step.Depth, step.Width, weightBytes, context.ResidentBytes),
            context.Batch,
            step.Depth,
            step.Width,
            packing.WeightOffset,
            packing.BiasOffset,
            tiles);
    }
}
