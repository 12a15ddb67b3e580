using System.Linq;
using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>
/// Matrix times vector: every input is broadcast once and multiplied with a row of each panel. The sum over k is split into
/// independent chains where the panels alone are too few to hide the latency of a multiply-add.
/// </summary>
internal static class GemvEmitter
{
    public static void Emit(SourceWriter writer, GemvSpec kernel)
    {
        if (kernel.IsFolded)
        {
            GemvFoldedEmitter.Emit(writer, kernel);
            return;
        }

        Dialect dialect = Dialect.Of(kernel.Level);
        var tile = new GemvTile(kernel, dialect);
        string parameters =
            "float* x, float* w, " + (kernel.Panels > 1 ? "nint panel, " : "") + "float* b, float* y, int k" +
            (kernel.Partial ? ", int count" : "");
        string summary =
            $"y = f(W x + b) over {kernel.Panels} panel(s) of {kernel.Vectors} vector(s) side by side, {kernel.Split} chain(s) over k each.";
        using (KernelWriter.Method(writer, kernel, summary, parameters))
        {
            for (int panel = 1; panel < kernel.Panels; panel++)
                writer.Line($"float* w{panel} = w + {(panel == 1 ? "panel" : $"({panel} * panel)")};");
            tile.DeclareAccumulators(writer);
            if (dialect is AdvSimdDialect arm)
                EmitByLane(writer, tile, arm);
            else
                EmitByBroadcast(writer, tile);
            tile.ReduceAndStore(writer);
        }
    }

    private static void EmitByBroadcast(SourceWriter writer, GemvTile tile)
    {
        int split = tile.Kernel.Split;
        using (writer.Block($"for (; k >= {split}; k -= {split})"))
        {
            for (int chain = 0; chain < split; chain++)
            {
                writer.Line($"{tile.Dialect.Vector} x{chain} = {tile.Dialect.Broadcast(chain == 0 ? "x" : $"(x + {chain})")};");
                tile.Accumulate(writer, row: chain, chain, (weight, sum) => tile.Dialect.MultiplyAdd($"x{chain}", weight, sum));
            }

            tile.Advance(writer, split);
        }

        if (split > 1)
            EmitRemainder(writer, tile);
    }

    /// <summary>On Arm four inputs are loaded at once and multiplied by element: no broadcast at all.</summary>
    private static void EmitByLane(SourceWriter writer, GemvTile tile, AdvSimdDialect arm)
    {
        int step = System.Math.Max(arm.Lanes, tile.Kernel.Split);
        using (writer.Block($"for (; k >= {step}; k -= {step})"))
        {
            foreach (int first in Enumerable.Range(0, step / arm.Lanes).Select(group => group * arm.Lanes))
                writer.Line($"{arm.Vector} x{first} = {arm.Load(KernelWriter.At("x", first))};");
            for (int row = 0; row < step; row++)
            {
                int lane = row % arm.Lanes;
                tile.Accumulate(
                    writer, row, row % tile.Kernel.Split, (weight, sum) => arm.MultiplyAddByLane(weight, $"x{row - lane}", lane, sum));
            }

            tile.Advance(writer, step);
        }

        EmitRemainder(writer, tile);
    }

    private static void EmitRemainder(SourceWriter writer, GemvTile tile)
    {
        using (writer.Block("for (; k > 0; k--)"))
        {
            writer.Line($"{tile.Dialect.Vector} x0 = {tile.Dialect.Broadcast("x")};");
            tile.Accumulate(writer, row: 0, chain: 0, (weight, sum) => tile.Dialect.MultiplyAdd("x0", weight, sum));
            tile.Advance(writer, rows: 1);
        }
    }
}
