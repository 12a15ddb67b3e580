using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ModelGen.Benchmarks.Measuring;

/// <summary>Times calls one by one, as the peers' harness does: warm-up first, inputs warm in the cache.</summary>
internal static class CallTimer
{
    private const int MaxRuns = 200_000;
    private const int MinRuns = 15;

    // What is not kernel is compiled in three tiers: after 30 calls each, on another thread, once no new code came for 100 ms.
    private const int TierCalls = 60;
    private const int TierPause = 130;
    private const int Tiers = 3;

    /// <summary>Runs a network until all of its code is compiled and its caches are warm.</summary>
    public static void Warm(IMeasuredNet net, int batch, ReadOnlySpan<float> input, Span<float> output, double seconds)
    {
        for (int tier = 0; tier < Tiers; tier++)
        {
            for (int call = 0; call < TierCalls; call++)
                Predict(net, batch, input, output);
            Thread.Sleep(TierPause);
        }

        var clock = Stopwatch.StartNew();
        while (clock.Elapsed.TotalSeconds < seconds)
            Predict(net, batch, input, output);
    }

    /// <summary>Times single calls, or so many together, for some seconds, but at least 15 and at most 200,000 times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Timing Measure(
        IMeasuredNet net, int batch, ReadOnlySpan<float> input, Span<float> output, double seconds, int together = 1)
    {
        long[] ticks = new long[MaxRuns];
        int runs = 0;
        long end = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
        while (runs < MaxRuns)
        {
            long before = Stopwatch.GetTimestamp();
            for (int call = 0; call < together; call++)
                Predict(net, batch, input, output);
            long after = Stopwatch.GetTimestamp();
            ticks[runs++] = after - before;
            if (after > end && runs >= MinRuns)
                break;
        }

        return Timing.Of(ticks.AsSpan(0, runs));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Predict(IMeasuredNet net, int batch, ReadOnlySpan<float> input, Span<float> output)
    {
        if (batch == 1)
            net.Predict(input, output);
        else
            net.Predict(batch, input, output);
    }
}
