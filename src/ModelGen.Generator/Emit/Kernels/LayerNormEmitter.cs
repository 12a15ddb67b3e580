using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>
/// Layer normalisation of one row in three passes: the mean, the deviations from it and their squares, the result. One pass over x and
/// x² would cancel where the mean is far from 0.
/// </summary>
internal static class LayerNormEmitter
{
    public static void Emit(SourceWriter writer, LayerNormSpec kernel)
    {
        Dialect dialect = Dialect.Of(kernel.Level);
        const string summary = "y = (x - mean) / sqrt(variance + epsilon) * weight + bias over a row of channels; x and y may be the same.";
        const string parameters = "float* x, float* weight, float* bias, float epsilon, float* y, nint count";
        using (KernelWriter.Method(writer, kernel, summary, parameters))
        {
            RowPass.Declare(writer, dialect);
            writer.Line($"{dialect.Vector} sum = {dialect.Zero};");
            RowPass.Emit(writer, dialect, pass => writer.Line($"sum = {dialect.Add("sum", pass.Load("x"))};"));
            writer.Line($"{dialect.Vector} mean = {dialect.Create($"{dialect.Functions}.Sum(sum) / count")};");
            EmitStatistics(writer, dialect);
            RowPass.Emit(writer, dialect, pass =>
            {
                writer.Line($"{dialect.Vector} normalized = {dialect.Multiply(dialect.Subtract(pass.Load("x"), "mean"), "scale")};");
                writer.Line(pass.Store("y", dialect.MultiplyAdd("normalized", pass.Load("weight"), pass.Load("bias"))));
            });
        }
    }

    private static void EmitStatistics(SourceWriter writer, Dialect dialect)
    {
        writer.Line($"{dialect.Vector} deviations = {dialect.Zero};");
        writer.Line($"{dialect.Vector} squares = {dialect.Zero};");
        RowPass.Emit(writer, dialect, pass =>
        {
            writer.Line($"{dialect.Vector} deviation = {pass.Counted(dialect.Subtract(pass.Load("x"), "mean"), "0f")};");
            writer.Line($"deviations = {dialect.Add("deviations", "deviation")};");
            writer.Line($"squares = {dialect.MultiplyAdd("deviation", "deviation", "squares")};");
        });
        writer.Line();
        writer.Line("// The deviations add up to what rounding took from the mean; it is put back (Chan, Golub and LeVeque, 1983).");
        writer.Line($"float missing = {dialect.Functions}.Sum(deviations) / count;");
        writer.Line($"float variance = ({dialect.Functions}.Sum(squares) / count) - (missing * missing);");
        writer.Line($"mean = {dialect.Add("mean", dialect.Create("missing"))};");
        writer.Line($"{dialect.Vector} scale = {dialect.Functions}.InverseDeviation(variance, epsilon);");
    }
}
