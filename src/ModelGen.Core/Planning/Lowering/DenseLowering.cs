using ModelGen.Core.Common;
using ModelGen.Core.Cost;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Planning.Scheduling;
using ModelGen.Core.Planning.Tiling;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Planning.Lowering;

/// <summary>Matrix times vector for one row, register tiles for several.</summary>
internal static class DenseLowering
{
    public static KernelCall Lower(CallContext context, DenseStep step)
    {
        var rows = new MatrixRows(context.Batch, context.SampleStride(step.Sources[0]), context.SampleStride(step.Result));
        return Lower(context, step, context.Parameters.Of(step), rows, step.Activation);
    }

    /// <summary>The product of a matrix that a step reads with its packed weight.</summary>
    public static KernelCall Lower(CallContext context, Step step, PanelPacking packing, MatrixRows matrix, Activation activation)
    {
        int rows = (int)matrix.Count, depth = packing.Inputs, width = packing.Outputs;
        EquatableArray<DenseTile> tiles = rows == 1
            ? GemvTiling.Tile(packing.Runs, width, context.Level, activation)
            : GemmTiling.Tile(packing.Runs, rows, width, context.Level, activation);
        long weightBytes = Panels.Columns(packing.Runs) * depth * sizeof(float);
        return new DenseCall(
            step.Layer,
            context.Inputs(step),
            context.Output(step),
            Amount.Times(rows, depth, width),
            RooflineCost.Dense(context.Profile, context.Level, rows, depth, width, weightBytes, context.ResidentBytes),
            rows,
            matrix.Input,
            matrix.Output,
            depth,
            width,
            packing.WeightOffset,
            packing.BiasOffset,
            tiles);
    }
}
