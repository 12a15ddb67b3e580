using ModelGen.Core.Planning;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>
/// The maximum or the scaled sum of a window's positions, channel by channel: a few vectors of channels at once, so that the chains of
/// additions overlap, then one, then a part of one. Where the larger of two numbers may lose a NaN, a chain of its own carries it beside
/// the maxima and is added to them at the end: it is 0 without one.
/// </summary>
internal static class PoolEmitter
{
    private const int Vectors = 4;

    public static void Emit(SourceWriter writer, PoolSpec kernel)
    {
        Dialect dialect = Dialect.Of(kernel.Level);
        string summary = kernel.Kind == PoolKind.Max
            ? "y = f(max of x over the positions of a window), channel by channel; NaN where one of them is."
            : "y = f(scale * sum of x over the positions of a window), channel by channel.";
        string parameters = "float* x, nint rows, nint rowBytes, nint columns, nint columnBytes, float scale, float* y, nint count";
        using (KernelWriter.Method(writer, kernel, summary, parameters))
        {
            // A costly activation stands in the text as rarely as possible.
            int[] widths = MethodBudget.IsInlined(kernel.Activation) ? [Vectors, 1] : [1];
            foreach (int width in widths)
                EmitWhole(writer, kernel, dialect, width);
            using (writer.Block("if (count > 0)"))
                EmitWindow(writer, kernel, dialect, 1, partial: true);
        }
    }

    private static void EmitWhole(SourceWriter writer, PoolSpec kernel, Dialect dialect, int vectors)
    {
        int channels = vectors * dialect.Lanes;
        using (writer.Block($"for (; count >= {channels}; count -= {channels})"))
        {
            EmitWindow(writer, kernel, dialect, vectors, partial: false);
            writer.Line($"x += {channels};");
            writer.Line($"y += {channels};");
        }
    }

    private static void EmitWindow(SourceWriter writer, PoolSpec kernel, Dialect dialect, int vectors, bool partial)
    {
        string start = kernel.Kind == PoolKind.Max ? dialect.Create("float.NegativeInfinity") : dialect.Zero;
        for (int vector = 0; vector < vectors; vector++)
        {
            writer.Line($"{dialect.Vector} s{vector} = {start};");
            if (FindsNaN(kernel, dialect))
                writer.Line($"{dialect.Vector} n{vector} = {dialect.Zero};");
        }

        writer.Line("float* first = x;");
        using (writer.Block("for (nint row = rows; row > 0; row--)"))
        {
            writer.Line("float* v = first;");
            using (writer.Block("for (nint column = columns; column > 0; column--)"))
            {
                for (int vector = 0; vector < vectors; vector++)
                {
                    string place = KernelWriter.At("v", vector * dialect.Lanes);
                    string value = partial ? $"{dialect.Functions}.LoadPartial({place}, (int)count)" : dialect.Load(place);
                    EmitValue(writer, kernel, dialect, vector, value);
                }

                writer.Line("v = (float*)((byte*)v + columnBytes);");
            }

            writer.Line("first = (float*)((byte*)first + rowBytes);");
        }

        for (int vector = 0; vector < vectors; vector++)
            Store(writer, kernel, dialect, vector, partial);
    }

    private static void EmitValue(SourceWriter writer, PoolSpec kernel, Dialect dialect, int vector, string value)
    {
        if (FindsNaN(kernel, dialect))
        {
            writer.Line($"{dialect.Vector} x{vector} = {value};");
            writer.Line($"n{vector} = {dialect.Functions}.CarryNaN(n{vector}, x{vector});");
            value = $"x{vector}";
        }

        string sum = kernel.Kind == PoolKind.Max
            ? $"{dialect.Functions}.Larger(s{vector}, {value})"
            : dialect.Add($"s{vector}", value);
        writer.Line($"s{vector} = {sum};");
    }

    private static bool FindsNaN(PoolSpec kernel, Dialect dialect) => kernel.Kind == PoolKind.Max && !dialect.LargerCarriesNaN;

    private static void Store(SourceWriter writer, PoolSpec kernel, Dialect dialect, int vector, bool partial)
    {
        string pooled = kernel.Kind != PoolKind.Max ? dialect.Multiply($"s{vector}", dialect.Create("scale"))
            : FindsNaN(kernel, dialect) ? dialect.Add($"s{vector}", $"n{vector}")
            : $"s{vector}";
        string result = dialect.Apply(kernel.Activation, pooled);
        string place = KernelWriter.At("y", vector * dialect.Lanes);
        writer.Line(partial ? $"{dialect.Functions}.StorePartial({place}, {result}, (int)count);" : dialect.Store(place, result) + ";");
    }
}
