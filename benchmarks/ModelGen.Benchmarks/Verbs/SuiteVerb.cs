using System.CommandLine;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using ModelGen.Benchmarks.Measuring;
using ModelGen.Benchmarks.Suites;
using ModelGen.Benchmarks.Tables;

namespace ModelGen.Benchmarks.Verbs;

/// <summary>Parts of the whole on their own, measured by BenchmarkDotNet.</summary>
internal static class SuiteVerb
{
    private const string List = "--list";

    private static readonly Argument<string> Suite = new("SUITE") { Description = "Which suite." };

    public static Command Create()
    {
        var command = new Command(
            "suite",
            $"One suite of BenchmarkDotNet. Options behind its name are those of BenchmarkDotNet, such as --job short, --filter '*Pool*' or {List} flat.")
        {
            Suite,
        };
        Suite.AcceptOnlyFromAmong([.. SuiteTable.All.Keys]);
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(options => Run(options.GetRequiredValue(Suite), [.. options.UnmatchedTokens]));
        return command;
    }

    private static int Run(string suite, string[] options)
    {
        Console.Error.WriteLine(CoreAffinity.Pin());
        Summary[] summaries = BenchmarkRunner.Run([SuiteTable.All[suite]], SuiteConfig.Create(), options);
        Console.WriteLine(Reproduction.Of(string.Join(' ', ["suite", suite, .. options.Select(Quoted)])));
        return summaries.All(IsSound) && (summaries.Length > 0 || options.Contains(List)) ? 0 : 1;
    }

    private static bool IsSound(Summary summary) => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success);

    private static string Quoted(string option) => option.Contains('*') ? $"'{option}'" : option;
}
