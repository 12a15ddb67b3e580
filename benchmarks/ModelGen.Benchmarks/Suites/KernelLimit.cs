using ModelGen.Benchmarks.Measuring;
using ModelGen.Runtime;

namespace ModelGen.Benchmarks.Suites;

/// <summary>What the core cannot do faster: a layer's multiply-adds in registers, or the reading of its bytes, whichever takes longer.</summary>
/// <param name="Nanoseconds">The time of one call at the limit.</param>
/// <param name="IsArithmetic">Whether the multiply-adds take longer.</param>
internal readonly record struct KernelLimit(double Nanoseconds, bool IsArithmetic)
{
    private const int PeakIterations = 20_000;
    private const int PeakRepeats = 9;
    private const double FloorSeconds = 0.05;

    /// <summary>Measures both.</summary>
    /// <param name="shape">The layer.</param>
    /// <param name="level">The level whose vectors count.</param>
    public static KernelLimit Measure(KernelShape shape, IsaLevel level)
    {
        double arithmetic = shape.Operations / Enumerable.Range(0, PeakRepeats).Max(_ => FmaPeak.Measure(level, PeakIterations));
        using var floor = new ReadFloor(shape.BytesRead);
        double reading = 1e3 * floor.Measure(FloorSeconds).MedianUs;
        return new KernelLimit(Math.Max(arithmetic, reading), arithmetic >= reading);
    }

    public KernelLimit Best(KernelLimit other) => other.Nanoseconds < Nanoseconds ? other : this;
}
