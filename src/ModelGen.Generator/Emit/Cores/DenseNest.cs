using ModelGen.Core.Common;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Planning.Tiling;

namespace ModelGen.Generator.Emit.Cores;

/// <summary>The loops of a dense layer around its micro-kernels, with every offset and trip count a literal.</summary>
internal static class DenseNest
{
    public static void Emit(SourceWriter writer, DenseCall call)
    {
        foreach (KernelSpec kernel in call.Kernels)
            writer.Line($"// {kernel.Name}: {TileReason.Of(kernel, call.Rows)}.");
        writer.Line(CallEmitter.Pointer("float", "x", call.Input));
        writer.Line(CallEmitter.Parameters("w", call.WeightOffset));
        writer.Line(CallEmitter.Parameters("b", call.BiasOffset));
        writer.Line(CallEmitter.Pointer("float", "y", call.Output));
        if (call.RowsOutermost)
            EmitRows(writer, call, call.Tiles, panels: null);
        else
            EmitPanels(writer, call);
    }

    private static void EmitPanels(SourceWriter writer, DenseCall call)
    {
        foreach (DenseTile tile in call.Tiles)
        {
            if (tile.Steps == 1)
            {
                EmitRows(writer, call, EquatableArray.Of(tile), panels: "");
                continue;
            }

            using (writer.Block($"for (nint n = 0; n < {tile.Steps}; n++)"))
                EmitRows(writer, call, EquatableArray.Of(tile), panels: "n");
        }
    }

    /// <summary>Runs the tiles for every group of rows; the last group is shifted back so that it ends with the batch.</summary>
    private static void EmitRows(SourceWriter writer, DenseCall call, EquatableArray<DenseTile> tiles, string? panels)
    {
        int rows = RowsOf(tiles[0].Kernel);
        int groups = call.Rows / rows;
        if (groups == 1)
        {
            EmitTiles(writer, call, tiles, panels, Row.At(0));
        }
        else
        {
            using (writer.Block($"for (nint m = 0; m < {groups}; m++)"))
                EmitTiles(writer, call, tiles, panels, Row.Each(rows));
        }

        if (call.Rows % rows != 0)
            EmitTiles(writer, call, tiles, panels, Row.At(call.Rows - rows));
    }

    private static void EmitTiles(SourceWriter writer, DenseCall call, EquatableArray<DenseTile> tiles, string? panels, Row row)
    {
        foreach (DenseTile tile in tiles)
        {
            if (panels is null && tile.Steps > 1)
            {
                using (writer.Block($"for (nint n = 0; n < {tile.Steps}; n++)"))
                    writer.Line(Call(call, tile, row, step: "n"));
            }
            else
            {
                writer.Line(Call(call, tile, row, step: panels ?? ""));
            }
        }
    }

    private static string Call(DenseCall call, DenseTile tile, Row row, string step)
    {
        long panelElements = (long)tile.Width * call.Depth;
        string x = NestText.Sum("x", row.Times(call.InputRow));
        string w = NestText.Sum("w", NestText.Offset(tile.FirstPacked * call.Depth, step, panelElements * tile.Panels));
        string b = NestText.Sum("b", NestText.Offset(tile.FirstPacked, step, tile.ColumnStep));
        string y = NestText.Sum(NestText.Sum("y", row.Times(call.OutputRow)), NestText.Offset(tile.FirstColumn, step, tile.ColumnStep));
        string count = tile.Kernel is GemvSpec { Partial: true } or GemmSpec { Partial: true } ? $", {call.Width}" : "";
        string method = CallEmitter.Method(tile.Kernel);
        return tile.Kernel is GemvSpec gemv
            ? $"{method}({x}, {w}, {(gemv.Panels > 1 ? Literals.Int(panelElements) + ", " : "")}{b}, {y}, {call.Depth}{count});"
            : $"{method}({x}, {Literals.Int(call.InputRow * sizeof(float))}, {w}, {b}, {y}, {Literals.Int(call.OutputRow)}, {call.Depth}{count});";
    }

    private static int RowsOf(KernelSpec kernel) => kernel is GemmSpec gemm ? gemm.Rows : 1;

    /// <summary>The row a tile begins with: a fixed one, or <c>m</c> times the rows of a tile.</summary>
    private readonly record struct Row(int Factor, bool IsMoving)
    {
        public static Row At(int row) => new(row, IsMoving: false);

        public static Row Each(int rows) => new(rows, IsMoving: true);

        public string Times(long stride)
        {
            string offset = Literals.Int(Factor * stride);
            return IsMoving ? $"(m * {offset})" : Factor == 0 ? "" : offset;
        }
    }
}
