using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ModelGen.Benchmarks.Startup;
using ModelGen.Benchmarks.Tables;

namespace ModelGen.Benchmarks.Verbs;

/// <summary>From process start to the first result, over an empty program of the same runtime.</summary>
internal static class StartupVerb
{
    private const int MinRuns = 15;
    private const double LimitMs = 30;

    private static readonly Argument<int> Runs = new("RUNS")
    {
        Description = $"Runs of each kind, at least {MinRuns}.",
        DefaultValueFactory = _ => 21,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object instead of a table." };

    public static Command Create()
    {
        var command = new Command("startup", $"Process start to first result over an empty program; fails above {LimitMs} ms.") { Runs, Json };
        command.SetAction(options => Run(Math.Max(MinRuns, options.GetValue(Runs)), options.GetValue(Json)));
        return command;
    }

    private static int Run(int runs, bool json)
    {
        StartupResult result = StartupMeasurement.Run(runs);
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(result, JsonSerializerOptions.Web));
        else
            Write(result);
        return result.OverEmptyMs <= LimitMs ? 0 : 1;
    }

    private static void Write(StartupResult result)
    {
        var table = new TextTable("mlp, medians", "ms");
        table.Add("empty program, start to end", Text(result.EmptyMs));
        table.Add("program with the network, start to end", Text(result.NetworkMs));
        table.Add("first result over an empty program", Text(result.OverEmptyMs));
        table.Add("  of it Load, kernels compiled", Text(result.LoadMs));
        table.Add("  of it the first Predict", Text(result.FirstPredictMs));
        table.Write(Console.Out);
        Console.WriteLine(Reproduction.Of($"startup {result.Runs}"));
    }

    private static string Text(double milliseconds) => milliseconds.ToString("F2", CultureInfo.InvariantCulture);
}
