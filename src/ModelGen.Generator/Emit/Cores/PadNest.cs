using ModelGen.Core.Planning.Calls;

namespace ModelGen.Generator.Emit.Cores;

/// <summary>
/// The loops of a copy into zeros. The zeros behind a row and those before the next one follow one another and are written at once, as
/// are the rows above with the zeros before the first row.
/// </summary>
internal static class PadNest
{
    public static void Emit(SourceWriter writer, PadCall call)
    {
        // Rows without zeros between them are one, if they are one in the input too.
        bool isOneRun = call.Copied == call.OutputRow && call.Copied == call.InputRow;
        long rows = isOneRun ? 1 : call.Rows, copied = isOneRun ? call.Rows * call.Copied : call.Copied;
        long first = (call.Top * call.OutputRow) + call.Left, last = first + ((rows - 1) * call.OutputRow);
        writer.Line(CallEmitter.Pointer("float", "x", call.Input));
        writer.Line(CallEmitter.Pointer("float", "y", call.Output));
        NestText.Loop(writer, "s", call.Batch, s =>
        {
            string x = NestText.Sum("x", NestText.Offset(0, s, call.Sample)), y = NestText.Sum("y", NestText.Offset(0, s, call.OutputSample));
            Fill(writer, call, y, first);
            if (rows > 1)
            {
                NestText.Loop(writer, "r", rows - 1, r =>
                {
                    string output = NestText.Sum(y, NestText.Offset(first, r, call.OutputRow));
                    Copy(writer, call, NestText.Sum(x, NestText.Offset(0, r, call.InputRow)), output, copied);
                    Fill(writer, call, $"{output} + {Literals.Int(copied)}", call.Right + call.Left);
                });
            }

            string end = NestText.Sum(y, NestText.Offset(last, "", 0));
            Copy(writer, call, NestText.Sum(x, NestText.Offset((rows - 1) * call.InputRow, "", 0)), end, copied);
            Fill(writer, call, $"{end} + {Literals.Int(copied)}", call.Right + (call.Bottom * call.OutputRow));
        });
    }

    private static void Copy(SourceWriter writer, PadCall call, string x, string y, long elements)
    {
        if (elements > 0)
            writer.Line($"{CallEmitter.Method(call.Copy)}({x}, {y}, {Literals.Int(elements)});");
    }

    private static void Fill(SourceWriter writer, PadCall call, string y, long elements)
    {
        if (elements > 0)
            writer.Line($"{CallEmitter.Method(call.Fill)}({y}, {Literals.Int(elements)});");
    }
}
