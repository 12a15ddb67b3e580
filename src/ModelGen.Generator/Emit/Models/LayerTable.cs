using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Generator.Emit.Cores;

namespace ModelGen.Generator.Emit.Models;

/// <summary>The table at the top of a model's file: what the fastest level runs for one sample.</summary>
internal static class LayerTable
{
    public static void Write(SourceWriter writer, PlannedModel model)
    {
        Program program = model.Programs[0];
        writer.Line($"// {model.Declaration.Spec.Name}: {Literals.Int(model.Graph.Parameters.Sum(parameter => parameter.Shape.Count))} parameters.");
        writer.Line($"// {program.Level}, one sample: {program.ParameterBytes} bytes of packed parameters, {program.ArenaBytes} bytes of arena.");
        writer.Line("//");
        var rows = new List<string[]> { new[] { "layer", "output", "MACs", "predicted us", "bound", "kernels" } };
        IReadOnlyDictionary<string, Shape> shapes = LayerShapes.Of(model.Graph, model.Declaration.Spec);
        foreach (KernelCall call in program.Calls)
        {
            rows.Add(
            [
                call.Layer, shapes[call.Layer].ToString(), Literals.Int(call.Macs), CallText.Microseconds(call.Cost), call.Cost.Bound.ToString(),
                CallText.Kernels(call),
            ]);
        }

        int[] widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (string[] row in rows)
            writer.Line("//   " + string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
