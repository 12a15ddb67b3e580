using System.Diagnostics;

namespace ModelGen.Benchmarks.Measuring;

/// <summary>The times of single calls, in microseconds.</summary>
/// <param name="MedianUs">Half of the calls are faster.</param>
/// <param name="P99Us">99 of 100 calls are faster.</param>
/// <param name="MinUs">The fastest call.</param>
/// <param name="Runs">How many calls.</param>
internal readonly record struct Timing(double MedianUs, double P99Us, double MinUs, int Runs)
{
    /// <summary>Sorts the ticks of the calls and reads their order statistics.</summary>
    public static Timing Of(Span<long> ticks)
    {
        ticks.Sort();
        return new Timing(
            Microseconds(ticks[ticks.Length / 2]), Microseconds(ticks[(int)(ticks.Length * 0.99)]), Microseconds(ticks[0]), ticks.Length);
    }

    private static double Microseconds(long ticks) => ticks * 1e6 / Stopwatch.Frequency;
}
