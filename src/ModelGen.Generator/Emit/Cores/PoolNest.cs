using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Emit.Cores;

/// <summary>
/// The loops of a pool. Windows at the border are cut to the part inside the image, with bounds that are literals: one call for each
/// way to be cut, and a plain loop over the windows that lie inside; with bounds that the loops compute where there are many ways.
/// </summary>
internal static class PoolNest
{
    // Ways to be cut along a dimension that have a call of their own.
    private const int MaxSpans = 5;

    public static void Emit(SourceWriter writer, PoolCall call)
    {
        IReadOnlyList<WindowSpan> lines = WindowSpan.Of(call.Rows), pixels = WindowSpan.Of(call.Columns);
        if (lines.Count * pixels.Count > 1)
            writer.Line("// Windows at the border are cut to the part inside the image.");
        writer.Line(CallEmitter.Pointer("float", "x", call.Input));
        writer.Line(CallEmitter.Pointer("float", "y", call.Output));
        if (lines.Count <= MaxSpans && pixels.Count <= MaxSpans)
            EmitSpans(writer, call, lines, pixels);
        else
            CutPoolNest.Emit(writer, call);
    }

    /// <summary>What the sum or the maximum of so many taps is multiplied by.</summary>
    public static string Scale(PoolCall call, long taps) => Literals.Float(call.Kernel.Kind == PoolKind.Max ? 1 : 1d / taps);

    private static void EmitSpans(SourceWriter writer, PoolCall call, IReadOnlyList<WindowSpan> lines, IReadOnlyList<WindowSpan> pixels)
    {
        NestText.Loop(writer, "s", call.Batch, sample =>
        {
            foreach (WindowSpan line in lines)
            {
                NestText.Loop(writer, "r", line.Windows, r =>
                {
                    foreach (WindowSpan pixel in pixels)
                        NestText.Loop(writer, "c", pixel.Windows, c => writer.Line(Call(call, line, pixel, sample, r, c)));
                });
            }
        });
    }

    private static string Call(PoolCall call, WindowSpan line, WindowSpan pixel, string sample, string r, string c)
    {
        long column = call.Channels, row = column * call.Columns.Size, outputRow = column * call.Columns.Outputs;
        string x = Moved("x", (line.Start * row) + (pixel.Start * column),
            (sample, call.Sample), (r, call.Rows.Stride * row), (c, call.Columns.Stride * column));
        string y = Moved("y", (line.First * outputRow) + (pixel.First * column), (sample, call.OutputSample), (r, outputRow), (c, column));
        string rows = $"{Literals.Int(line.Taps)}, {Literals.Int(call.Rows.Dilation * row * sizeof(float))}";
        string columns = $"{Literals.Int(pixel.Taps)}, {Literals.Int(call.Columns.Dilation * column * sizeof(float))}";
        string scale = Scale(call, call.CountPadding ? (long)call.Rows.Taps * call.Columns.Taps : line.Taps * pixel.Taps);
        return $"{CallEmitter.Method(call.Kernel)}({x}, {rows}, {columns}, {scale}, {y}, {Literals.Int(column)});";
    }

    private static string Moved(string pointer, long first, params (string Index, long Stride)[] loops)
    {
        string place = NestText.Sum(pointer, NestText.Offset(first, "", 0));
        return loops.Aggregate(place, (sum, loop) => NestText.Sum(sum, NestText.Offset(0, loop.Index, loop.Stride)));
    }
}
