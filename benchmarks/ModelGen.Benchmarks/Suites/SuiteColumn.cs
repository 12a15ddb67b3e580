using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace ModelGen.Benchmarks.Suites;

/// <summary>A column of one suite: what it knows about a case whose mean time, in nanoseconds, is measured.</summary>
internal sealed class SuiteColumn(Type suite, string name, string legend, Func<BenchmarkCase, double, string> text) : IColumn
{
    public string Id => $"{suite.Name}.{name}";

    public string ColumnName => name;

    public string Legend => legend;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase]?.ResultStatistics is { } statistics ? text(benchmarkCase, statistics.Mean) : "?";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsAvailable(Summary summary) => summary.BenchmarksCases.Any(benchmark => benchmark.Descriptor.Type == suite);

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
}
