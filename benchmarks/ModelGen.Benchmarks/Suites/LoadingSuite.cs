using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using ModelGen.Benchmarks.Checking;
using ModelGen.Benchmarks.Measuring;
using ModelGen.Benchmarks.Nets;
using ModelGen.Runtime;

namespace ModelGen.Benchmarks.Suites;

/// <summary>From a file that the system holds in memory to a network: what <c>Load</c> takes beyond <c>Read</c> is binding and packing.</summary>
public class LoadingSuite
{
    private Net _net = null!;
    private string _file = "";

    public static IEnumerable<string> Networks => ["mlp", "ad", "vww", "resnet18"];

    [ParamsSource(nameof(Networks))]
    public string Network { get; set; } = "";

    internal static IColumn[] Columns { get; } =
    [
        new SuiteColumn(typeof(LoadingSuite), "us per MB", "Mean microseconds per 10^6 bytes of parameters", (benchmark, mean) =>
            (mean * 1e3 / Named((string)benchmark.Parameters[nameof(Network)]).ParameterBytes).ToString("F1", CultureInfo.InvariantCulture)),
    ];

    [GlobalSetup]
    public void Write()
    {
        CoreAffinity.Pin();
        _net = Named(Network);
        _file = Path.GetTempFileName();
        TestParameters parameters = TestParameters.Random(_net.Info);
        using (Stream content = parameters.OpenFile())
        using (FileStream file = File.Create(_file))
            content.CopyTo(file);
        using IMeasuredNet loaded = Open();
        OutputCheck.Run(_net, loaded, parameters, Samples.Random(_net));
    }

    [Benchmark(Baseline = true)]
    public int Read()
    {
        using SafetensorsReader reader = SafetensorsReader.Open(_file);
        return reader.Tensors.Count;
    }

    [Benchmark]
    public IsaLevel Load()
    {
        using IMeasuredNet loaded = Open();
        return loaded.Level;
    }

    [GlobalCleanup]
    public void Delete() => File.Delete(_file);

    private IMeasuredNet Open()
    {
        using var file = new FileStream(_file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return _net.Load(file, null);
    }

    private static Net Named(string name) => NetTable.All.Single(net => net.Name == name);
}
