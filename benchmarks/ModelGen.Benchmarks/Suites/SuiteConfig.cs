using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using BenchmarkDotNet.Validators;

namespace ModelGen.Benchmarks.Suites;

/// <summary>How suites run: in this process, so that a limit is measured beside what it limits.</summary>
internal static class SuiteConfig
{
    private const int LongestName = 32;

    public static IConfig Create() => ManualConfig.CreateEmpty()
        .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(LongestName))
        .AddJob(Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance).AsMutator())
        .AddLogger(ConsoleLogger.Default)
        .AddExporter(MarkdownExporter.GitHub)
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddValidator(JitOptimizationsValidator.FailOnError)
        .AddFilter(new SimpleFilter(IsPossible))
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddColumn(KernelSuite.Columns)
        .AddColumn(LoadingSuite.Columns);

    private static bool IsPossible(BenchmarkCase benchmark) =>
        benchmark.Descriptor.Type != typeof(ActivationSuite) || ActivationSuite.IsPossible(benchmark);
}
