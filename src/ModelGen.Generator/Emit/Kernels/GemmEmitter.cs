using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>
/// A register tile: every row of the batch keeps its sums in registers while the panel streams by. Rows are addressed from every
/// third one, at distances of one and two strides, so that the tile needs few registers for addresses.
/// </summary>
internal static class GemmEmitter
{
    private const int RowsPerPointer = 3;

    public static void Emit(SourceWriter writer, GemmSpec kernel)
    {
        Dialect dialect = Dialect.Of(kernel.Level, kernel.Lanes);
        string parameters =
            "float* x, nint rowBytes, float* w, float* b, float* y, nint outputStride, int k" + (kernel.Partial ? ", int count" : "");
        string summary = $"Y = f(X Wᵀ + b) for {kernel.Rows} row(s) of X and a panel of {kernel.Vectors} vector(s).";
        using (KernelWriter.Method(writer, kernel, summary, parameters))
        {
            DeclareRows(writer, kernel.Rows);
            DeclareAccumulators(writer, kernel, dialect);
            if (dialect is AdvSimdDialect arm)
                EmitByLane(writer, kernel, arm);
            else
                EmitLoop(writer, kernel, dialect, "for (; k > 0; k--)");
            Store(writer, kernel, dialect);
        }
    }

    private static void DeclareRows(SourceWriter writer, int rows)
    {
        if (rows > 2)
            writer.Line("nint twoRows = 2 * rowBytes;");
        for (int row = RowsPerPointer; row < rows; row += RowsPerPointer)
            writer.Line($"float* x{row} = (float*)((byte*)x + ({row} * rowBytes));");
    }

    private static void DeclareAccumulators(SourceWriter writer, GemmSpec kernel, Dialect dialect)
    {
        for (int row = 0; row < kernel.Rows; row++)
        {
            for (int vector = 0; vector < kernel.Vectors; vector++)
            {
                string start = row == 0 ? dialect.Load(KernelWriter.At("b", vector * dialect.Lanes)) : Sum(0, vector);
                writer.Line($"{dialect.Vector} {Sum(row, vector)} = {start};");
            }
        }
    }

    private static void EmitLoop(SourceWriter writer, GemmSpec kernel, Dialect dialect, string loop)
    {
        using (writer.Block(loop))
        {
            LoadWeights(writer, kernel, dialect, step: 0);
            for (int row = 0; row < kernel.Rows; row++)
            {
                writer.Line($"{dialect.Vector} a{row} = {dialect.Broadcast(Row(row))};");
                for (int vector = 0; vector < kernel.Vectors; vector++)
                    writer.Line($"{Sum(row, vector)} = {dialect.MultiplyAdd($"a{row}", $"w{vector}Step0", Sum(row, vector))};");
            }

            Advance(writer, kernel, dialect, steps: 1);
        }
    }

    /// <summary>On Arm four inputs of each row are loaded at once and multiplied by element.</summary>
    private static void EmitByLane(SourceWriter writer, GemmSpec kernel, AdvSimdDialect arm)
    {
        using (writer.Block($"for (; k >= {arm.Lanes}; k -= {arm.Lanes})"))
        {
            for (int row = 0; row < kernel.Rows; row++)
                writer.Line($"{arm.Vector} a{row} = {arm.Load(Row(row))};");
            for (int lane = 0; lane < arm.Lanes; lane++)
            {
                LoadWeights(writer, kernel, arm, lane);
                for (int row = 0; row < kernel.Rows; row++)
                {
                    for (int vector = 0; vector < kernel.Vectors; vector++)
                    {
                        string sum = Sum(row, vector);
                        writer.Line($"{sum} = {arm.MultiplyAddByLane($"w{vector}Step{lane}", $"a{row}", lane, sum)};");
                    }
                }
            }

            Advance(writer, kernel, arm, arm.Lanes);
        }

        EmitLoop(writer, kernel, arm, "for (; k > 0; k--)");
    }

    private static void LoadWeights(SourceWriter writer, GemmSpec kernel, Dialect dialect, int step)
    {
        for (int vector = 0; vector < kernel.Vectors; vector++)
        {
            int offset = ((step * kernel.Vectors) + vector) * dialect.Lanes;
            writer.Line($"{dialect.Vector} w{vector}Step{step} = {dialect.Load(KernelWriter.At("w", offset))};");
        }
    }

    private static void Advance(SourceWriter writer, GemmSpec kernel, Dialect dialect, int steps)
    {
        for (int row = 0; row < kernel.Rows; row += RowsPerPointer)
            writer.Line($"{Pointer(row)} += {steps};");
        writer.Line($"w += {steps * kernel.Vectors * dialect.Lanes};");
    }

    private static void Store(SourceWriter writer, GemmSpec kernel, Dialect dialect)
    {
        bool inlined = MethodBudget.IsInlined(kernel.Activation);
        if (!inlined)
            writer.Line("float* row = y;");
        for (int row = 0; row < kernel.Rows; row++)
        {
            for (int vector = 0; vector < kernel.Vectors; vector++)
            {
                KernelWriter.Store(
                    writer, dialect, kernel.Activation, kernel.Partial, KernelWriter.At("y", vector * dialect.Lanes), Sum(row, vector));
            }

            if (row < kernel.Rows - 1)
                writer.Line("y += outputStride;");
        }

        if (inlined)
            return;
        using (writer.Block($"for (int r = 0; r < {kernel.Rows}; r++)"))
        {
            KernelWriter.Activate(writer, dialect, kernel.Activation, kernel.Partial, kernel.Vectors * dialect.Lanes);
            writer.Line("row += outputStride;");
        }
    }

    private static string Sum(int row, int vector) => $"s{row}v{vector}";

    private static string Pointer(int row) => row < RowsPerPointer ? "x" : $"x{row / RowsPerPointer * RowsPerPointer}";

    private static string Row(int row) => (row % RowsPerPointer) switch
    {
        0 => Pointer(row),
        1 => $"(float*)((byte*){Pointer(row)} + rowBytes)",
        _ => $"(float*)((byte*){Pointer(row)} + twoRows)",
    };
}
