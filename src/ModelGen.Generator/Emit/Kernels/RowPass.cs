using System;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>
/// One pass of a kernel that reads a row several times: over <c>whole</c> elements by vectors, then over the <c>rest</c>, which touches
/// nothing beyond the row. The text of both differs in how it loads, stores and counts lanes.
/// </summary>
/// <param name="dialect">The level.</param>
/// <param name="isWhole">Whether this is the part of whole vectors.</param>
internal sealed class RowPass(Dialect dialect, bool isWhole)
{
    /// <summary>Declares what all passes of a row of <c>count</c> elements share.</summary>
    public static void Declare(SourceWriter writer, Dialect dialect)
    {
        writer.Line($"int rest = (int)(count % {dialect.Lanes});");
        writer.Line("nint whole = count - rest;");
    }

    /// <summary>Writes a pass: the same body for both parts.</summary>
    public static void Emit(SourceWriter writer, Dialect dialect, Action<RowPass> body)
    {
        using (writer.Block($"for (nint i = 0; i < whole; i += {dialect.Lanes})"))
            body(new RowPass(dialect, isWhole: true));
        using (writer.Block("if (rest > 0)"))
            body(new RowPass(dialect, isWhole: false));
    }

    public string Load(string row) => isWhole ? dialect.Load($"{row} + i") : $"{dialect.Functions}.LoadPartial({row} + whole, rest)";

    public string Store(string row, string value) =>
        (isWhole ? dialect.Store($"{row} + i", value) : $"{dialect.Functions}.StorePartial({row} + whole, {value}, rest)") + ";";

    /// <summary>A value whose lanes beyond the row do not count in a sum or a maximum.</summary>
    public string Counted(string value, string neutral) => isWhole ? value : $"{dialect.Functions}.FillRest({value}, rest, {neutral})";
}
