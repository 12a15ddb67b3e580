using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>y = 0.</summary>
internal static class FillEmitter
{
    public static void Emit(SourceWriter writer, FillSpec kernel)
    {
        Dialect dialect = Dialect.Of(kernel.Level);
        using (KernelWriter.Method(writer, kernel, "y = 0, element by element.", "float* y, nint count"))
            ElementLoop.Emit(writer, dialect, [], dialect.Zero, dialect.Zero);
    }
}
