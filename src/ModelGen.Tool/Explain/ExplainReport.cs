using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ModelGen.Tool;

/// <summary>How networks run.</summary>
/// <param name="Models">The networks.</param>
internal sealed record ExplainReport(IReadOnlyList<Explanation> Models) : IReport
{
    object IReport.Document => Models;

    public void Write(TextWriter output)
    {
        for (int model = 0; model < Models.Count; model++)
        {
            if (model > 0)
                output.WriteLine();
            Write(Models[model], output);
        }
    }

    private static void Write(Explanation model, TextWriter output)
    {
        output.WriteLine($"# {model.Name}: topology {model.Topology}, program {model.Program}");
        if (!model.IsSameVersion)
            output.WriteLine("Another version of the generator compiled it: its programs may differ from those below.");
        output.WriteLine();
        WriteSettings(model, output);
        output.WriteLine();
        WriteLayers(model, output);
        output.WriteLine();
        WriteTotals(model.Totals, output);
        foreach (ProgramDetail program in model.Programs)
        {
            output.WriteLine();
            ProgramText.Write(program, output);
        }
    }

    private static void WriteSettings(Explanation model, TextWriter output)
    {
        var table = new TextTable("setting", "value", "from");
        foreach (Setting setting in model.Settings)
            table.Add(setting.Name, setting.Value, setting.Origin);
        table.Write(output);
    }

    private static void WriteLayers(Explanation model, TextWriter output)
    {
        var table = new TextTable("layer", "operation", "reads", "shape", ">parameters", ">MACs");
        foreach (LayerRow layer in model.Layers)
        {
            table.Add(
                layer.Name, layer.Operation, string.Join(", ", layer.Inputs), Text.Shape(layer.Shape), Text.Count(layer.Parameters),
                Text.Count(layer.Macs));
        }

        table.Add("all", "", "", "", Text.Sum(model.Layers.Select(layer => layer.Parameters)), Text.Sum(model.Layers.Select(layer => layer.Macs)));
        table.Write(output);
    }

    private static void WriteTotals(IReadOnlyList<ProgramTotal> totals, TextWriter output)
    {
        var table = new TextTable("level", ">batch", ">predicted us", ">us per sample", ">parameter bytes", ">arena bytes", "bound by", "on");
        foreach (ProgramTotal total in totals)
        {
            table.Add(
                total.Level.ToString(), Text.Count(total.Batch), Text.Three(total.PredictedUs), Text.Three(total.PredictedUs / total.Batch),
                Text.Count(total.ParameterBytes), Text.Count(total.ArenaBytes),
                string.Join(", ", total.Bounds.Select(share => $"{share.Bound} {Text.Percent(share.Share)}")), total.Processor);
        }

        table.Write(output);
    }
}
