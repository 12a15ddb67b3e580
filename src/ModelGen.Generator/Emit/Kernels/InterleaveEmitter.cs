using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>y[i * inner + j] = x[i + j * step].</summary>
internal static class InterleaveEmitter
{
    public static void Emit(SourceWriter writer, InterleaveSpec kernel)
    {
        string summary = "y[i * inner + j] = x[i + j * step] for all i below outer and j below inner.";
        using (KernelWriter.Method(writer, kernel, summary, "float* x, nint outer, nint inner, nint step, float* y"))
        {
            using (writer.Block("for (; outer > 0; outer--)"))
            {
                writer.Line("float* v = x;");
                using (writer.Block("for (nint j = inner; j > 0; j--)"))
                {
                    writer.Line("*y = *v;");
                    writer.Line("v += step;");
                    writer.Line("y += 1;");
                }

                writer.Line("x += 1;");
            }
        }
    }
}
