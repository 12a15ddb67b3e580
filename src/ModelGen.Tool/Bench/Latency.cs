using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading;

namespace ModelGen.Tool;

/// <summary>The times of single calls.</summary>
/// <param name="MedianUs">Half of the calls take at most so many microseconds.</param>
/// <param name="P99Us">99 of 100 calls.</param>
/// <param name="MinUs">The fastest call.</param>
/// <param name="Calls">How many calls were timed.</param>
/// <param name="BytesPerCall">Managed memory that a call allocates.</param>
internal sealed record Latency(double MedianUs, double P99Us, double MinUs, int Calls, double BytesPerCall)
{
    private const int MaxCalls = 200_000;
    private const int MinCalls = 15;

    // What is not kernel is compiled in three tiers: after 30 calls each, on another thread, once no new code came for 100 ms.
    private const int TierCalls = 60;
    private const int TierPause = 130;
    private const int Tiers = 3;

    /// <summary>Times calls one by one, after others that warm up code and caches.</summary>
    /// <param name="session">The network.</param>
    /// <param name="seconds">How long, but at least 15 and at most 200,000 calls.</param>
    public static Latency Measure(ToolSession session, double seconds)
    {
        Warm(session, seconds);
        long[] ticks = new long[MaxCalls];
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        int calls = Time(session, ticks, seconds);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Span<long> times = ticks.AsSpan(0, calls);
        times.Sort();
        return new Latency(
            Microseconds(times[(calls - 1) / 2]), Microseconds(times[(int)(calls * 0.99)]), Microseconds(times[0]), calls,
            (double)bytes / calls);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Time(ToolSession session, long[] ticks, double seconds)
    {
        long end = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
        for (int calls = 0; calls < ticks.Length;)
        {
            long before = Stopwatch.GetTimestamp();
            session.Predict();
            long after = Stopwatch.GetTimestamp();
            ticks[calls++] = after - before;
            if (after > end && calls >= MinCalls)
                return calls;
        }

        return ticks.Length;
    }

    /// <summary>Runs until all code is compiled; a network that takes long per call is not called often for that.</summary>
    private static void Warm(ToolSession session, double seconds)
    {
        var clock = Stopwatch.StartNew();
        for (int tier = 0; tier < Tiers; tier++)
        {
            for (int call = 0; call < TierCalls && clock.Elapsed.TotalSeconds < 1 + seconds; call++)
                session.Predict();
            Thread.Sleep(TierPause);
        }
    }

    private static double Microseconds(long ticks) => ticks * 1e6 / Stopwatch.Frequency;
}
