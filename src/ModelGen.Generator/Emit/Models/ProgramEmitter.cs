using System;
using System.Linq;
using ModelGen.Core.Graphs;
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
            writer.Line($"        {Packing(step)},");
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

    private static string Packing(PackingStep step) => step switch
    {
        PanelPacking panel =>
            $"new {Runtime}.PanelPacking({Literals.Text(panel.Weight)}, {(panel.Bias is null ? "null" : Literals.Text(panel.Bias))}, " +
            $"outputs: {panel.Outputs}, inputs: {panel.Inputs}, runs: [{string.Join(", ", panel.Runs.Select(Run))}], " +
            $"weightOffset: {Literals.Int(panel.WeightOffset)}, biasOffset: {Literals.Int(panel.BiasOffset)}, " +
            $"flattened: {(panel.Flattened is Shape shape ? Literals.Ints(shape.Dimensions) : "null")}, " +
            $"folded: {(panel.Folded is null ? "null" : $"new({Literals.Doubles(panel.Folded.Mean)}, {Literals.Doubles(panel.Folded.Std)})")})",
        NormalizePacking normalize =>
            $"new {Runtime}.NormalizePacking({Literals.Doubles(normalize.Normalize.Mean)}, {Literals.Doubles(normalize.Normalize.Std)}, " +
            $"period: {normalize.Period}, scaleOffset: {Literals.Int(normalize.ScaleOffset)}, meanOffset: {Literals.Int(normalize.MeanOffset)})",
        _ => throw new NotSupportedException($"No packing text for {step.GetType().Name}."),
    };

    private static string Run(PanelRun run) => $"new({run.FirstColumn}, {run.Width}, {run.Count})";
}
