using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using ModelGen.Benchmarks.Measuring;
using ModelGen.Kernels.Tests;
using ModelGen.Reference;

namespace ModelGen.Benchmarks.Suites;

/// <summary>The elementary functions on each level that runs here, per number, beside a loop over <see cref="System.MathF"/>.</summary>
public class ActivationSuite
{
    private const int Count = 4096; // in and out fit the first cache

    private readonly float[] _x = new float[Count];
    private readonly float[] _y = new float[Count];
    private FunctionLoops _loops = null!;

    public static IEnumerable<string> Functions => FunctionLoops.All.Keys;

    [ParamsSource(nameof(Functions))]
    public string Function { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        CoreAffinity.Pin();
        var random = new SeededRandom(3);
        double least = Function == LogFunction.Name ? 1e-3 : -8;
        for (int i = 0; i < Count; i++)
            _x[i] = (float)(least + (random.NextDouble() * (8 - least)));
        _loops = FunctionLoops.All[Function];
        _loops.Check(Function, _x, _y);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public void MathF() => _loops.MathF!(_x, _y);

    [Benchmark(OperationsPerInvoke = Count)]
    public void Portable() => _loops.Levels["portable"](_x, _y);

    [Benchmark(OperationsPerInvoke = Count)]
    public void AdvSimd() => _loops.Levels["advsimd"](_x, _y);

    [Benchmark(OperationsPerInvoke = Count)]
    public void Avx2() => _loops.Levels["avx2"](_x, _y);

    [Benchmark(OperationsPerInvoke = Count)]
    public void Avx512() => _loops.Levels["avx512"](_x, _y);

    /// <summary>Whether this machine has the level's instructions, or <see cref="System.MathF"/> the function.</summary>
    internal static bool IsPossible(BenchmarkCase benchmark)
    {
        string method = benchmark.Descriptor.WorkloadMethod.Name;
        return method == nameof(MathF)
            ? FunctionLoops.All[(string)benchmark.Parameters[nameof(Function)]].MathF is not null
            : MathLevels.IsSupported(method.ToLowerInvariant());
    }
}
