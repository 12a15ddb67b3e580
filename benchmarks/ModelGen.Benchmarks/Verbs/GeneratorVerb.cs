using System.CommandLine;
using System.Globalization;
using ModelGen.Benchmarks.Generation;
using ModelGen.Benchmarks.Tables;

namespace ModelGen.Benchmarks.Verbs;

/// <summary>What the generator adds to a compilation and to a keystroke.</summary>
internal static class GeneratorVerb
{
    private static readonly Option<int> Repeats = new("--repeats") { Description = "Edits of each kind; the median counts.", DefaultValueFactory = _ => 9 };

    public static Command Create()
    {
        var command = new Command("generator", "The generator's own time: first run, warm run, an edit of the network, an unrelated edit.") { Repeats };
        command.SetAction(options => Run(options.GetValue(Repeats)));
        return command;
    }

    private static int Run(int repeats)
    {
        var table = new TextTable("ms", "files", "KB", "first run", "new driver, warm", "network edited", "other file edited");
        foreach (int layers in new[] { 3, 100 })
            AddRow(table, layers, repeats);
        table.Write(Console.Out);
        Console.WriteLine("The first run of 3 layers compiles the generator itself; networks differ in width from run to run, so that no plan is remembered.");
        Console.WriteLine(Reproduction.Of(string.Create(CultureInfo.InvariantCulture, $"generator --repeats {repeats}")));
        return 0;
    }

    private static void AddRow(TextTable table, int layers, int repeats)
    {
        int width = 32;
        var first = new GeneratorRun(layers, width++);
        double cold = first.Measure();
        double[] fresh = [.. Enumerable.Range(0, repeats).Select(_ => new GeneratorRun(layers, width++).Measure())];
        double[] edited = new double[repeats], unrelated = new double[repeats];
        for (int repeat = 0; repeat < repeats; repeat++)
        {
            first.EditModel(width++);
            edited[repeat] = first.Measure();
            first.EditUnrelated(repeat);
            unrelated[repeat] = first.Measure();
        }

        table.Add(
            $"{layers} layers", $"{first.Files}", Text(first.Characters / 1e3), Text(cold), Text(Median(fresh)), Text(Median(edited)), Text(Median(unrelated)));
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }

    private static string Text(double value) => value.ToString("F1", CultureInfo.InvariantCulture);
}
