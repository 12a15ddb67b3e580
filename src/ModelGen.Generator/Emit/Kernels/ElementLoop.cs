using System.Collections.Generic;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>
/// The body of a kernel that walks over <c>count</c> elements and moves its pointers: whole vectors, then a partial one that touches
/// nothing beyond its elements.
/// </summary>
internal static class ElementLoop
{
    /// <summary>How a kernel's value reads an element's vector: whole, or as many lanes as are left.</summary>
    public delegate string Load(string pointer);

    /// <summary>How the kernel's value is written, given how it reads.</summary>
    public delegate string Value(Load load);

    /// <summary>Writes the loop over 32-bit numbers.</summary>
    public static void Emit(SourceWriter writer, Dialect dialect, IReadOnlyList<string> inputs, Value value, string? step = null) =>
        Emit(writer, dialect, inputs, value(dialect.Load), value(pointer => $"{dialect.Functions}.LoadPartial({pointer}, (int)count)"), step);

    /// <summary>Writes the loop.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="dialect">The level.</param>
    /// <param name="inputs">The pointers that move with <c>y</c>.</param>
    /// <param name="whole">The value of a whole vector.</param>
    /// <param name="rest">The value of a partial one.</param>
    /// <param name="step">What else a step does.</param>
    public static void Emit(SourceWriter writer, Dialect dialect, IReadOnlyList<string> inputs, string whole, string rest, string? step = null)
    {
        using (writer.Block($"for (; count >= {dialect.Lanes}; count -= {dialect.Lanes})"))
        {
            writer.Line(dialect.Store("y", whole) + ";");
            if (step is not null)
                writer.Line(step);
            foreach (string input in inputs)
                writer.Line($"{input} += {dialect.Lanes};");
            writer.Line($"y += {dialect.Lanes};");
        }

        writer.Line("if (count > 0)");
        writer.Line($"    {dialect.Functions}.StorePartial(y, {rest}, (int)count);");
    }

    /// <summary>Moves <c>at</c> through patterns that repeat after a period of whole vectors.</summary>
    public static string StepThroughPeriod(Dialect dialect) => $"at = at + {dialect.Lanes} == period ? 0 : at + {dialect.Lanes};";
}
