using ModelGen.Core.Common;
using ModelGen.Core.Cost;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Planning.Scheduling;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Planning.Lowering;

/// <summary>Elements copied to other places.</summary>
internal static class MoveLowering
{
    public static KernelCall Lower(CallContext context, MoveStep step)
    {
        var samples = new MoveLoop(context.Batch, context.SampleStride(step.Sources[0]), context.SampleStride(step.Result));
        (EquatableArray<MoveLoop> loops, long elements) = MoveLoops.Join(samples, step.Loops, step.Elements);
        long runs = 1;
        foreach (MoveLoop loop in loops)
            runs *= loop.Count;
        return new MoveCall(
            step.Layer,
            context.Inputs(step),
            context.Output(step),
            RooflineCost.Copy(
                context.Profile,
                context.Level,
                runs,
                runs * Amount.CeilDiv(elements, LevelTraits.Of(context.Level).Lanes),
                2 * runs * elements * sizeof(float)),
            new MapSpec(context.Level, Activation.None),
            loops,
            elements);
    }

    public static KernelCall Lower(CallContext context, InterleaveStep step)
    {
        int source = step.Sources[0];
        long positions = context.Elements(step) / step.Channels;
        RowExtent extent = Extents.Of(
            context.Batch,
            positions,
            step.Channels,
            [new RowStride(context.SampleStride(source), context.Schedule.Storages[source].Elements / positions)],
            new RowStride(context.SampleStride(step.Result), step.Channels),
            joinsRows: false);
        long runs = context.Batch * positions;
        return new InterleaveCall(
            step.Layer,
            context.Inputs(step),
            context.Output(step),
            RooflineCost.Copy(
                context.Profile, context.Level, runs, vectors: runs * step.Channels, 2 * runs * step.Channels * sizeof(float)),
            new InterleaveSpec(context.Level),
            extent,
            step.Outer,
            step.Inner,
            step.Distance);
    }
}
