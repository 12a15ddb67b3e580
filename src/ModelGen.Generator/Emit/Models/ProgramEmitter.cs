using ModelGen.Core.Planning;
using ModelGen.Generator.Emit.Cores;

namespace ModelGen.Generator.Emit.Models;

/// <summary>Emits each level's program as data for the run time: how to pack parameters, what to call, what it should cost.</summary>
internal static class ProgramEmitter
{
    private const string Runtime = "global::ModelGen.Runtime";

    public static void Emit(SourceWriter writer, PlannedModel model, string? assembly)
    {
        bool first = true;
        foreach (Level level in model.Levels)
        {
            if (!first)
                writer.Line();
            first = false;
            EmitLevel(writer, model, level, assembly);
        }
    }

    private static void EmitLevel(SourceWriter writer, PlannedModel model, Level level, string? assembly)
    {
        string core = $"global::{Naming.GeneratedNamespace(assembly)}.{Naming.Core(model.Declaration.Type.HintName, level)}";
        Program first = model.ProgramsOf(level)[0];
        writer.Line($"private static unsafe {Runtime}.LevelProgram Programs{level}() => new(");
        writer.Line($"    {Runtime}.IsaLevel.{level},");
        writer.Line($"    parameterBytes: {Literals.Int(first.ParameterBytes)},");
        writer.Line("    packing:");
        writer.Line("    [");
        foreach (PackingStep step in first.Packing)
            writer.Line($"        {PackingText.Of(step)},");
        writer.Line("    ],");
        writer.Line("    batches:");
        writer.Line("    [");
        foreach (Program program in model.ProgramsOf(level))
            EmitBatch(writer, program, core);
        writer.Line("    ]);");
    }

    private static void EmitBatch(SourceWriter writer, Program program, string core)
    {
        string[] names = CoreNames.Calls(program);
        writer.Line($"        new(batch: {program.Batch}, arenaBytes: {Literals.Int(program.ArenaBytes)}, infer: &{core}.{CoreNames.Infer(program)}, calls:");
        writer.Line("        [");
        for (int index = 0; index < names.Length; index++)
        {
            KernelCall call = program.Calls[index];
            writer.Line(
                $"            new({Literals.Text(call.Layer)}, {Literals.Text(CallText.Kernels(call))}, {Literals.Text(call.Cost.Bound.ToString())}, " +
                $"{Literals.Int(call.Cost.Picoseconds)}, &{core}.{names[index]}),");
        }

        writer.Line("        ]),");
    }
}
