using ModelGen.Core.Planning.Calls;

namespace ModelGen.Generator.Emit.Cores;

/// <summary>The loops around a copy of runs to other places.</summary>
internal static class MoveNest
{
    public static void Emit(SourceWriter writer, MoveCall call)
    {
        writer.Line(CallEmitter.Pointer("float", "x", call.Input));
        writer.Line(CallEmitter.Pointer("float", "y", call.Output));
        EmitLoop(writer, call, depth: 0, "x", "y");
    }

    private static void EmitLoop(SourceWriter writer, MoveCall call, int depth, string x, string y)
    {
        if (depth == call.Loops.Count)
        {
            writer.Line($"{CallEmitter.Method(call.Kernel)}({x}, {y}, {Literals.Int(call.Elements)});");
            return;
        }

        MoveLoop loop = call.Loops[depth];
        NestText.Loop(writer, $"i{depth}", loop.Count, index => EmitLoop(
            writer,
            call,
            depth + 1,
            NestText.Sum(x, NestText.Offset(0, index, loop.Input)),
            NestText.Sum(y, NestText.Offset(0, index, loop.Output))));
    }
}
