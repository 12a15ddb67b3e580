using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>y = f(x), or a copy.</summary>
internal static class MapEmitter
{
    public static void Emit(SourceWriter writer, MapSpec kernel)
    {
        Dialect dialect = Dialect.Of(kernel.Level);
        using (KernelWriter.Method(writer, kernel, "y = f(x), element by element; x and y may be the same.", "float* x, float* y, nint count"))
            ElementLoop.Emit(writer, dialect, ["x"], load => dialect.Apply(kernel.Activation, load("x")));
    }
}
