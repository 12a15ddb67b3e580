using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>
/// Softmax of one row, or its logarithm, in three passes: the largest element, the sum of exponentials below it, the result. A NaN or
/// +∞ in the row, or a row of -∞ alone, makes all of it NaN, as the formula does.
/// </summary>
internal static class SoftmaxEmitter
{
    public static void Emit(SourceWriter writer, SoftmaxSpec kernel)
    {
        Dialect dialect = Dialect.Of(kernel.Level);
        string summary = kernel.Logarithm
            ? "y = x - max - ln(sum(exp(x - max))) over a row of channels; x and y may be the same."
            : "y = exp(x - max) / sum(exp(x - max)) over a row of channels; x and y may be the same.";
        using (KernelWriter.Method(writer, kernel, summary, "float* x, float* y, nint count"))
        {
            RowPass.Declare(writer, dialect);
            EmitLargest(writer, dialect);
            EmitSum(writer, dialect, storesTerms: !kernel.Logarithm);
            if (kernel.Logarithm)
                EmitLogarithms(writer, dialect);
            else
                EmitShares(writer, dialect);
        }
    }

    private static void EmitLargest(SourceWriter writer, Dialect dialect)
    {
        writer.Line($"{dialect.Vector} largest = {dialect.Create("float.NegativeInfinity")};");
        RowPass.Emit(writer, dialect, pass =>
            writer.Line($"largest = {dialect.Functions}.Larger(largest, {pass.Counted(pass.Load("x"), "float.NegativeInfinity")});"));
        writer.Line($"largest = {dialect.Create($"{dialect.Functions}.Largest(largest)")};");
    }

    private static void EmitSum(SourceWriter writer, Dialect dialect, bool storesTerms)
    {
        writer.Line($"{dialect.Vector} sum = {dialect.Zero};");
        RowPass.Emit(writer, dialect, pass =>
        {
            writer.Line($"{dialect.Vector} term = {dialect.Functions}.Exp({dialect.Subtract(pass.Load("x"), "largest")});");
            if (storesTerms)
                writer.Line(pass.Store("y", "term"));
            writer.Line($"sum = {dialect.Add("sum", pass.Counted("term", "0f"))};");
        });
    }

    private static void EmitShares(SourceWriter writer, Dialect dialect)
    {
        // The largest element's term is 1: the sum is neither 0 nor is its inverse too large.
        writer.Line($"{dialect.Vector} share = {dialect.Create($"1f / {dialect.Functions}.Sum(sum)")};");
        RowPass.Emit(writer, dialect, pass => writer.Line(pass.Store("y", dialect.Multiply(pass.Load("y"), "share"))));
    }

    private static void EmitLogarithms(SourceWriter writer, Dialect dialect)
    {
        // The largest element is subtracted first: it may be so large that the logarithm vanishes beside it.
        writer.Line($"{dialect.Vector} logarithm = {dialect.Functions}.Log({dialect.Create($"{dialect.Functions}.Sum(sum)")});");
        RowPass.Emit(writer, dialect, pass =>
            writer.Line(pass.Store("y", dialect.Subtract(dialect.Subtract(pass.Load("x"), "largest"), "logarithm"))));
    }
}
