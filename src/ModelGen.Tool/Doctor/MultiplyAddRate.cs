using System;
using System.Diagnostics;

namespace ModelGen.Tool;

/// <summary>What the core's multiply-add units do at most, as the best of a number of timings.</summary>
internal static class MultiplyAddRate
{
    private const int Iterations = 20_000;
    private const int MinTimings = 5;

    /// <summary>Operations (two per multiply-add) per nanosecond, that is GFLOP/s.</summary>
    /// <param name="bits">The vectors' width: 128, 256 or 512.</param>
    /// <param name="seconds">How long.</param>
    public static double Measure(int bits, double seconds)
    {
        double best = 0;
        var clock = Stopwatch.StartNew();
        for (int timing = 0; timing < MinTimings || clock.Elapsed.TotalSeconds < seconds; timing++)
            best = Math.Max(best, MultiplyAddChains.Measure(bits, Iterations));
        return best;
    }
}
