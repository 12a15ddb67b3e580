using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>Kernels that walk over elements: whole vectors, then a partial one that touches nothing beyond its elements.</summary>
internal static class ElementwiseEmitters
{
    public static void Emit(SourceWriter writer, MapSpec kernel)
    {
        Dialect dialect = Dialect.Of(kernel.Level);
        using (KernelWriter.Method(writer, kernel, "y = f(x), element by element; x and y may be the same.", "float* x, float* y, nint count"))
        {
            using (writer.Block($"for (; count >= {dialect.Lanes}; count -= {dialect.Lanes})"))
            {
                writer.Line(dialect.Store("y", dialect.Apply(kernel.Activation, dialect.Load("x"))) + ";");
                Advance(writer, dialect);
            }

            string rest = $"{dialect.Functions}.LoadPartial(x, (int)count)";
            writer.Line("if (count > 0)");
            writer.Line($"    {dialect.Functions}.StorePartial(y, {dialect.Apply(kernel.Activation, rest)}, (int)count);");
        }
    }

    public static void Emit(SourceWriter writer, ConvertSpec kernel)
    {
        Dialect dialect = Dialect.Of(kernel.Level);
        using (KernelWriter.Method(writer, kernel, "y = x, bytes to 32-bit floating point.", "byte* x, float* y, nint count"))
        {
            using (writer.Block($"for (; count >= {dialect.Lanes}; count -= {dialect.Lanes})"))
            {
                writer.Line(dialect.Store("y", $"{dialect.Functions}.FromBytes(x)") + ";");
                Advance(writer, dialect);
            }

            writer.Line("if (count > 0)");
            writer.Line($"    {dialect.Functions}.StorePartial(y, {dialect.Functions}.FromBytesPartial(x, (int)count), (int)count);");
        }
    }

    public static void Emit(SourceWriter writer, NormalizeSpec kernel)
    {
        Dialect dialect = Dialect.Of(kernel.Level);
        const string parameters = "float* x, float* mean, float* scale, nint period, float* y, nint count";
        using (KernelWriter.Method(writer, kernel, "y = (x - mean) * scale; mean and scale repeat after a period of whole vectors.", parameters))
        {
            writer.Line("nint at = 0;");
            using (writer.Block($"for (; count >= {dialect.Lanes}; count -= {dialect.Lanes})"))
            {
                writer.Line(dialect.Store("y", Normalized(dialect.Load("x"))) + ";");
                writer.Line($"at = at + {dialect.Lanes} == period ? 0 : at + {dialect.Lanes};");
                Advance(writer, dialect);
            }

            writer.Line("if (count > 0)");
            string rest = Normalized($"{dialect.Functions}.LoadPartial(x, (int)count)");
            writer.Line($"    {dialect.Functions}.StorePartial(y, {rest}, (int)count);");
        }

        // Subtracting first is exact where x is near the mean; scaled sums would cancel there.
        string Normalized(string value) => $"({value} - {dialect.Load("mean + at")}) * {dialect.Load("scale + at")}";
    }

    private static void Advance(SourceWriter writer, Dialect dialect)
    {
        writer.Line($"x += {dialect.Lanes};");
        writer.Line($"y += {dialect.Lanes};");
    }
}
