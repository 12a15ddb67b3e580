using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ModelGen.Benchmarks.Generation;
using ModelGen.Benchmarks.Tables;

namespace ModelGen.Benchmarks.Verbs;

/// <summary>What the generator and the analyzers add to a keystroke.</summary>
internal static class GeneratorVerb
{
    private const double BodyGeneratorMs = 1.5, BodyAnalyzersMs = 2, LayerMs = 30;

    private static readonly Option<int> Edits = new("--edits") { Description = "Warm edits of unrelated bodies, at least 100; a tenth of each other kind.", DefaultValueFactory = _ => 2000 };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object instead of tables." };

    public static Command Create()
    {
        var command = new Command("generator", "The generator and the analyzers in an editor, beside ones that do nothing; fails above a limit.") { Edits, Json };
        command.SetAction(options => Run(Math.Max(100, options.GetValue(Edits)), options.GetValue(Json)));
        return command;
    }

    private static int Run(int edits, bool json)
    {
        EditorComparison[] comparisons = [EditorChild.Compare(models: 1, edits), EditorChild.Compare(models: 5, edits)];
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(comparisons, JsonSerializerOptions.Web));
        }
        else
        {
            foreach (EditorComparison comparison in comparisons)
                Write(comparison);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"limits with 1 model: {EditorCost.Body} {BodyGeneratorMs} generator and {BodyAnalyzersMs} analyzers, {EditorCost.Layer} {LayerMs} both"));
            Console.WriteLine(Reproduction.Of(string.Create(CultureInfo.InvariantCulture, $"generator --edits {edits}")));
        }

        return IsWithinLimits(comparisons[0].Ours) ? 0 : 1;
    }

    private static bool IsWithinLimits(EditorCost cost)
    {
        EditCost body = cost.Edits.Single(edit => edit.Edit == EditorCost.Body), layer = cost.Edits.Single(edit => edit.Edit == EditorCost.Layer);
        return body.Generator.Median <= BodyGeneratorMs && body.Analyzers.Median <= BodyAnalyzersMs
            && layer.Generator.Median + layer.Analyzers.Median <= LayerMs;
    }

    private static void Write(EditorComparison comparison)
    {
        string title = string.Create(
            CultureInfo.InvariantCulture,
            $"{comparison.Models} x 20 layers, 100 files, {comparison.Ours.Files} generated ({comparison.Ours.Characters / 1000} KB); ms");
        var table = new TextTable(title, "generator", "p95", "empty", "analyzers", "p95", "empty", "open files", "p95", "empty");
        foreach ((EditCost ours, EditCost empty) in comparison.Ours.Edits.Zip(comparison.Empty.Edits))
        {
            table.Add(
                ours.Edit,
                Text(ours.Generator.Median), Text(ours.Generator.P95), Text(empty.Generator.Median),
                Text(ours.Analyzers.Median), Text(ours.Analyzers.P95), Text(empty.Analyzers.Median),
                Text(ours.Analysis.Median), Text(ours.Analysis.P95), Text(empty.Analysis.Median));
        }

        table.Write(Console.Out);
        Console.WriteLine();
    }

    private static string Text(double value) => value.ToString("F2", CultureInfo.InvariantCulture);
}
