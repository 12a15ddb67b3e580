using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>y = (x - mean) * scale with numbers that repeat over the channels.</summary>
internal static class NormalizeEmitter
{
    public static void Emit(SourceWriter writer, NormalizeSpec kernel)
    {
        Dialect dialect = Dialect.Of(kernel.Level);
        const string parameters = "float* x, float* mean, float* scale, nint period, float* y, nint count";
        using (KernelWriter.Method(writer, kernel, "y = (x - mean) * scale; mean and scale repeat after a period of whole vectors.", parameters))
        {
            writer.Line("nint at = 0;");

            // Subtracting first is exact where x is near the mean; scaled sums would cancel there.
            ElementLoop.Emit(
                writer,
                dialect,
                ["x"],
                load => $"({load("x")} - {dialect.Load("mean + at")}) * {dialect.Load("scale + at")}",
                ElementLoop.StepThroughPeriod(dialect));
        }
    }
}
