using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>y = f((x - mean) * scale + shift) with numbers that repeat over the channels.</summary>
internal static class AffineEmitter
{
    public static void Emit(SourceWriter writer, AffineSpec kernel)
    {
        Dialect dialect = Dialect.Of(kernel.Level);
        const string summary = "y = f((x - mean) * scale + shift); the three repeat after a period of whole vectors; x and y may be the same.";
        const string parameters = "float* x, float* mean, float* scale, float* shift, nint period, float* y, nint count";
        using (KernelWriter.Method(writer, kernel, summary, parameters))
        {
            writer.Line("nint at = 0;");

            // Subtracting first is exact where x is near the mean; scaled sums would cancel there.
            ElementLoop.Emit(
                writer,
                dialect,
                ["x"],
                load => dialect.Apply(kernel.Activation, dialect.MultiplyAdd(
                    dialect.Subtract(load("x"), dialect.Load("mean + at")), dialect.Load("scale + at"), dialect.Load("shift + at"))),
                ElementLoop.StepThroughPeriod(dialect));
        }
    }
}
