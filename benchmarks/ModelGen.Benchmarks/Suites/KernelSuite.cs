using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Running;
using ModelGen.Benchmarks.Checking;
using ModelGen.Benchmarks.Measuring;
using ModelGen.Runtime;

namespace ModelGen.Benchmarks.Suites;

/// <summary>One layer at a time through the public <c>Predict</c>, beside what the core can do at most.</summary>
public class KernelSuite
{
    private static readonly Dictionary<string, (KernelLimit Limit, string Kernels)> Measured = new(StringComparer.Ordinal);

    private KernelShape _shape = null!;
    private IMeasuredNet _loaded = null!;
    private AlignedMemory _input = null!;
    private AlignedMemory _output = null!;

    public static IEnumerable<string> Shapes => KernelShape.All.Select(shape => shape.Name);

    [ParamsSource(nameof(Shapes))]
    public string Shape { get; set; } = "";

    internal static IColumn[] Columns { get; } =
    [
        new SuiteColumn(typeof(KernelSuite), "Kernels", "What the layer calls", (benchmark, _) => Of(benchmark).Kernels),
        new SuiteColumn(typeof(KernelSuite), "Limit", "What takes longest at the core's limit", (benchmark, _) => Of(benchmark).Limit.IsArithmetic ? "multiply-adds" : "reading"),
        new SuiteColumn(typeof(KernelSuite), "Of the limit", "The limit's time as a share of the mean", (benchmark, mean) => Percent(Of(benchmark).Limit.Nanoseconds / mean)),
    ];

    [GlobalSetup]
    public void Load()
    {
        CoreAffinity.Pin();
        _shape = KernelShape.All.Single(shape => shape.Name == Shape);
        _loaded = CheckedNet.Load(_shape.Net, folder: null, out float[] sample);
        _input = AlignedMemory.Allocate((long)_shape.Batch * _shape.Net.Inputs * sizeof(float));
        _output = AlignedMemory.Allocate((long)_shape.Batch * _shape.Net.Outputs * sizeof(float));
        for (int row = 0; row < _shape.Batch; row++)
            sample.CopyTo(Numbers(_input)[(row * sample.Length)..]);
        Measured[Shape] = (KernelLimit.Measure(_shape, _loaded.Level), _shape.Kernels(_loaded));
    }

    [Benchmark]
    public void Predict()
    {
        if (_shape.Batch == 1)
            _loaded.Predict(Numbers(_input), Numbers(_output));
        else
            _loaded.Predict(_shape.Batch, Numbers(_input), Numbers(_output));
    }

    [GlobalCleanup]
    public void Close()
    {
        (KernelLimit limit, string kernels) = Measured[Shape];
        Measured[Shape] = (limit.Best(KernelLimit.Measure(_shape, _loaded.Level)), kernels);
        _loaded.Dispose();
        _input.Dispose();
        _output.Dispose();
    }

    private static (KernelLimit Limit, string Kernels) Of(BenchmarkCase benchmark) => Measured[(string)benchmark.Parameters[nameof(Shape)]];

    private static string Percent(double share) => (100 * share).ToString("F1", CultureInfo.InvariantCulture) + " %";

    private static unsafe Span<float> Numbers(AlignedMemory memory) => new(memory.Pointer, (int)(memory.Bytes / sizeof(float)));
}
