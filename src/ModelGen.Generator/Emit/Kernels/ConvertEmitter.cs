using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>Bytes to numbers.</summary>
internal static class ConvertEmitter
{
    public static void Emit(SourceWriter writer, ConvertSpec kernel)
    {
        Dialect dialect = Dialect.Of(kernel.Level);
        string functions = dialect.Functions;
        using (KernelWriter.Method(writer, kernel, "y = x, bytes to 32-bit floating point.", "byte* x, float* y, nint count"))
            ElementLoop.Emit(writer, dialect, ["x"], $"{functions}.FromBytes(x)", $"{functions}.FromBytesPartial(x, (int)count)");
    }
}
