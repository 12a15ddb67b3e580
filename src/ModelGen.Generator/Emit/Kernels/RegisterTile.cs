using ModelGen.Core.Planning;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>
/// Rows of inputs times a panel of weights: every row keeps its sums in registers while the panel streams by. What matrix products and
/// convolutions have in common.
/// </summary>
internal sealed class RegisterTile(Dialect dialect, TileRows rows, int vectors, bool partial, Activation activation)
{
    /// <summary>Declares the sums, each a local of its own that begins with the bias.</summary>
    public void DeclareSums(SourceWriter writer)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            for (int vector = 0; vector < vectors; vector++)
            {
                string start = row == 0 ? dialect.Load(KernelWriter.At("b", vector * dialect.Lanes)) : Sum(0, vector);
                writer.Line($"{dialect.Vector} {Sum(row, vector)} = {start};");
            }
        }
    }

    /// <summary>Adds the products of the next <c>k</c> inputs of every row.</summary>
    public void Accumulate(SourceWriter writer)
    {
        if (dialect is AdvSimdDialect arm)
            AccumulateByLane(writer, arm);
        using (writer.Block("for (; k > 0; k--)"))
        {
            LoadWeights(writer, step: 0);
            for (int row = 0; row < rows.Count; row++)
            {
                writer.Line($"{dialect.Vector} a{row} = {dialect.Broadcast(rows.At(row))};");
                for (int vector = 0; vector < vectors; vector++)
                    writer.Line($"{Sum(row, vector)} = {dialect.MultiplyAdd($"a{row}", $"w{vector}Step0", Sum(row, vector))};");
            }

            Advance(writer, steps: 1);
        }
    }

    /// <summary>Stores the sums, rows and lines at the distances that two variables hold.</summary>
    public void Store(SourceWriter writer, string rowStep, string lineStep = "")
    {
        bool inlined = MethodBudget.IsInlined(activation);
        if (rows.Lines > 1)
            writer.Line("float* first = y;");
        else if (!inlined)
            writer.Line("float* row = y;");
        for (int row = 0; row < rows.Count; row++)
        {
            if (row > 0)
            {
                int line = row / rows.RowsPerLine;
                writer.Line(row % rows.RowsPerLine > 0 ? $"y += {rowStep};" : $"y = first + {(line == 1 ? lineStep : $"({line} * {lineStep})")};");
            }

            for (int vector = 0; vector < vectors; vector++)
                KernelWriter.Store(writer, dialect, activation, partial, KernelWriter.At("y", vector * dialect.Lanes), Sum(row, vector));
        }

        if (inlined)
            return;
        if (rows.Lines == 1)
        {
            Activate(writer, rowStep);
            return;
        }

        using (writer.Block($"for (int l = 0; l < {rows.Lines}; l++)"))
        {
            writer.Line($"float* row = first + (l * {lineStep});");
            Activate(writer, rowStep);
        }
    }

    private void Activate(SourceWriter writer, string rowStep)
    {
        using (writer.Block($"for (int r = 0; r < {rows.RowsPerLine}; r++)"))
        {
            KernelWriter.Activate(writer, dialect, activation, partial, vectors * dialect.Lanes);
            writer.Line($"row += {rowStep};");
        }
    }

    /// <summary>On Arm four inputs of each row are loaded at once and multiplied by element.</summary>
    private void AccumulateByLane(SourceWriter writer, AdvSimdDialect arm)
    {
        using (writer.Block($"for (; k >= {arm.Lanes}; k -= {arm.Lanes})"))
        {
            for (int row = 0; row < rows.Count; row++)
                writer.Line($"{arm.Vector} a{row} = {arm.Load(rows.At(row))};");
            for (int lane = 0; lane < arm.Lanes; lane++)
            {
                LoadWeights(writer, lane);
                for (int row = 0; row < rows.Count; row++)
                {
                    for (int vector = 0; vector < vectors; vector++)
                    {
                        string sum = Sum(row, vector);
                        writer.Line($"{sum} = {arm.MultiplyAddByLane($"w{vector}Step{lane}", $"a{row}", lane, sum)};");
                    }
                }
            }

            Advance(writer, arm.Lanes);
        }
    }

    private void LoadWeights(SourceWriter writer, int step)
    {
        for (int vector = 0; vector < vectors; vector++)
        {
            int offset = ((step * vectors) + vector) * dialect.Lanes;
            writer.Line($"{dialect.Vector} w{vector}Step{step} = {dialect.Load(KernelWriter.At("w", offset))};");
        }
    }

    private void Advance(SourceWriter writer, int steps)
    {
        rows.Advance(writer, steps);
        writer.Line($"w += {steps * vectors * dialect.Lanes};");
    }

    /// <summary>The sum of a row and a vector, by name.</summary>
    public static string Sum(int row, int vector) => $"s{row}v{vector}";
}
