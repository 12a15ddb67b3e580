using ModelGen.Core.Common;
using ModelGen.Core.Cost;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Planning.Scheduling;
using ModelGen.Core.Planning.Tiling;

namespace ModelGen.Core.Planning.Lowering;

/// <summary>
/// Register tiles of output positions over the windows where they lie; a matrix product where the windows are rows of a matrix.
/// </summary>
internal static class ConvLowering
{
    public static KernelCall Lower(CallContext context, ConvStep step)
    {
        WindowExtent extent = WindowExtents.Of(context, step);
        PanelPacking packing = context.Parameters.Of(step);
        if (step.Groups == 1 && WindowExtents.Matrix(extent, context.Batch) is { } rows)
            return DenseLowering.Lower(context, step, packing, rows, step.Activation);
        EquatableArray<WindowTile> tiles = step.IsDepthwise
            ? DepthwiseTiling.Tile(packing.Runs, step, extent, context.Level)
            : ConvTiling.Tile(step, extent, context.Level);
        long imageBytes = step.Rows.Reach * step.Columns.Reach * step.Channels * sizeof(float);

        // A depthwise convolution reads each number of the image once, and its weights are few: its rows stay in the nearest cache.
        bool linesOutermost = step.IsDepthwise || imageBytes > Panels.Columns(packing.Runs) * step.Products * sizeof(float);
        return new ConvCall(
            step.Layer,
            context.Inputs(step),
            context.Output(step),
            Amount.Times(context.Batch, step.Macs),
            RooflineCost.Convolution(
                context.Profile, context.Level, context.Batch, extent, tiles, linesOutermost, imageBytes, context.ResidentBytes),
            context.Batch,
            extent,
            packing.WeightOffset,
            packing.BiasOffset,
            tiles,
            linesOutermost);
    }
}
