using ModelGen.Core.Planning;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>What the emitters of all kernel families share.</summary>
internal static class KernelWriter
{
    /// <summary>
    /// Optimised at once, and never inlined: a kernel is compiled once instead of in every caller, and no caller grows beyond the
    /// budgets that hold for each method alone.
    /// </summary>
    public const string Attribute = "[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]";

    /// <summary>Opens a micro-kernel's method.</summary>
    public static SourceWriter.Scope Method(SourceWriter writer, KernelSpec kernel, string summary, string parameters)
    {
        writer.Line($"/// <summary>{kernel.Name}: {summary}</summary>");
        writer.Line(Attribute);
        return writer.Block($"internal static void {Naming.Kernel(kernel)}({parameters})");
    }

    /// <summary>A whole vector, or <c>count</c> numbers of a partial one.</summary>
    public static string Load(Dialect dialect, bool partial, string pointer) =>
        partial ? $"{dialect.Functions}.LoadPartial({pointer}, count)" : dialect.Load(pointer);

    /// <summary>
    /// Stores whole vectors, or <c>count</c> numbers of a partial one, with the activation applied where it is cheap enough to stand
    /// behind every accumulator.
    /// </summary>
    public static void Store(SourceWriter writer, Dialect dialect, Activation activation, bool partial, string pointer, string value)
    {
        string result = MethodBudget.IsInlined(activation) ? dialect.Apply(activation, value) : value;
        writer.Line(partial
            ? $"{dialect.Functions}.StorePartial({pointer}, {result}, count);"
            : dialect.Store(pointer, result) + ";");
    }

    /// <summary>Applies an activation that is not cheap to what was stored at <c>row</c>, in a loop: its code stands once.</summary>
    public static void Activate(SourceWriter writer, Dialect dialect, Activation activation, bool partial, int width)
    {
        if (partial)
        {
            string rest = dialect.Apply(activation, $"{dialect.Functions}.LoadPartial(row, count)");
            writer.Line($"{dialect.Functions}.StorePartial(row, {rest}, count);");
            return;
        }

        using (writer.Block($"for (int i = 0; i < {width}; i += {dialect.Lanes})"))
            writer.Line(dialect.Store("row + i", dialect.Apply(activation, dialect.Load("row + i"))) + ";");
    }

    /// <summary>A pointer some elements further: <c>w + 16</c>, or <c>w</c>.</summary>
    public static string At(string pointer, int offset) => offset == 0 ? pointer : $"{pointer} + {offset}";
}
