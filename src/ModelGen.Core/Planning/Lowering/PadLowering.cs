using ModelGen.Core.Cost;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Planning.Scheduling;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Planning.Lowering;

/// <summary>An image copied into zeros. Where windows reach none of it, one row of zeros.</summary>
internal static class PadLowering
{
    public static KernelCall Lower(CallContext context, PadStep step)
    {
        int channels = step.Image.Channels, lanes = LevelTraits.Of(context.Level).Lanes;
        PaddedAxis rows = step.Rows, columns = step.Columns;
        var row = new PaddedAxis(columns.Before * channels, columns.Copied * channels, columns.After * channels);
        if (rows.Copied * row.Copied == 0)
            (rows, row) = (PaddedAxis.Inside(1), PaddedAxis.Zeros(rows.Size * row.Size));

        // Zeros behind a row and before the next one follow one another.
        long copied = rows.Copied * row.Copied, elements = rows.Size * row.Size;
        long runs = context.Batch * ((2 * rows.Copied) + 1), bytes = context.Batch * (copied + elements) * sizeof(float);
        long vectors = context.Batch * ((rows.Copied * Amount.CeilDiv(row.Copied, lanes)) + rows.Copied + Amount.CeilDiv(elements - copied, lanes));
        return new PadCall(
            step.Layer,
            context.Inputs(step),
            context.Output(step),
            RooflineCost.Copy(context.Profile, context.Level, runs, vectors, bytes),
            new MapSpec(context.Level, Activation.None),
            new FillSpec(context.Level),
            context.Batch,
            context.SampleStride(step.Sources[0]),
            context.SampleStride(step.Result),
            rows.Copied,
            (long)step.Image.Columns * channels,
            row.Copied,
            row.Size,
            row.Before,
            rows.Before,
            rows.After);
    }
}
