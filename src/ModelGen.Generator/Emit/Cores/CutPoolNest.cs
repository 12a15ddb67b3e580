using System;
using ModelGen.Core.Graphs;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Emit.Cores;

/// <summary>
/// The loops of a pool whose windows the border cuts in many ways: plain loops over all windows, and each is cut to the part inside the
/// image as the loops go.
/// </summary>
internal static class CutPoolNest
{
    public static void Emit(SourceWriter writer, PoolCall call)
    {
        long column = call.Channels, row = column * call.Columns.Size;
        NestText.Loop(writer, "s", call.Batch, s => EmitAxis(writer, "r", call.Rows, () => EmitAxis(writer, "c", call.Columns, () =>
        {
            string x = NestText.Sum("x", NestText.Offset(0, s, call.Sample));
            x = NestText.Sum(NestText.Sum(x, NestText.Offset(0, "rStart", row)), NestText.Offset(0, "cStart", column));
            string y = NestText.Sum("y", NestText.Offset(0, s, call.OutputSample));
            y = NestText.Sum(NestText.Sum(y, NestText.Offset(0, "r", column * call.Columns.Outputs)), NestText.Offset(0, "c", column));
            string rows = $"rTaps, {Literals.Int(call.Rows.Dilation * row * sizeof(float))}";
            string columns = $"cTaps, {Literals.Int(call.Columns.Dilation * column * sizeof(float))}";
            writer.Line($"{CallEmitter.Method(call.Kernel)}({x}, {rows}, {columns}, {Scale(call)}, {y}, {Literals.Int(column)});");
        })));
    }

    /// <summary>A loop over windows that says where each one's first tap inside the image lies, and how many there are.</summary>
    private static void EmitAxis(SourceWriter writer, string index, WindowAxis axis, Action body)
    {
        using (writer.Block($"for (nint {index} = 0; {index} < {Literals.Int(axis.Outputs)}; {index}++)"))
        {
            string size = Literals.Int(axis.Size), extent = Literals.Int(axis.Extent), last = Literals.Int(axis.Size - axis.Extent);
            string first = $"{index}First", skipped = $"{index}Skipped", start = $"{index}Start", end = $"{index}End";
            writer.Line($"nint {first} = ({index} * {Literals.Int(axis.Stride)}) - {Literals.Int(axis.Before)};");
            writer.Line($"nint {skipped} = {first} < 0 ? {Steps($"-{first}", axis.Dilation)} : 0;");
            writer.Line($"nint {start} = {first} + ({skipped} * {Literals.Int(axis.Dilation)});");
            writer.Line($"nint {end} = {first} < {last} ? {first} + {extent} : {size};");
            writer.Line($"nint {index}Taps = {Steps($"{end} - {start}", axis.Dilation)};");
            body();
        }
    }

    /// <summary>Taps that cover a distance.</summary>
    private static string Steps(string distance, int dilation) =>
        dilation == 1 ? distance : $"({distance} + {Literals.Int(dilation - 1)}) / {Literals.Int(dilation)}";

    private static string Scale(PoolCall call) => call.Kernel.Kind == PoolKind.Average && !call.CountPadding
        ? "1f / (rTaps * cTaps)"
        : PoolNest.Scale(call, (long)call.Rows.Taps * call.Columns.Taps);
}
