using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using ModelGen.Kernels;

namespace ModelGen.Runtime;

/// <summary>Times steps one after another, with one reading of the clock between two of them.</summary>
internal static unsafe class StepClock
{
    private const int CalibrationRounds = 1000;

    /// <summary>Runs steps in order and notes how long each takes, the reading of the clock included.</summary>
    /// <param name="calls">The steps.</param>
    /// <param name="frame">What they run on.</param>
    /// <param name="ticks">Per step its times by round.</param>
    /// <param name="round">Where the times go.</param>
    // Must not be slower in the first rounds than in the last ones.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(CallInfo[] calls, in Frame frame, long[][] ticks, int round)
    {
        long before = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls.Length; i++)
        {
            calls[i].Run(in frame);
            long after = Stopwatch.GetTimestamp();
            ticks[i][round] = after - before;
            before = after;
        }
    }

    /// <summary>What <see cref="Run"/> adds to the time of a step, in ticks: the median of steps that do nothing.</summary>
    public static long Overhead()
    {
        CallInfo[] calls = [new CallInfo("", "", "", 0, &Nothing), new CallInfo("", "", "", 0, &Nothing)];
        long[][] ticks = [new long[CalibrationRounds], new long[CalibrationRounds]];
        Frame frame = default;
        for (int round = 0; round < CalibrationRounds; round++)
            Run(calls, in frame, ticks, round);
        return Median(ticks[1]);
    }

    /// <summary>The median; the lower one of two.</summary>
    public static long Median(long[] ticks)
    {
        long[] sorted = (long[])ticks.Clone();
        Array.Sort(sorted);
        return sorted[(sorted.Length - 1) / 2];
    }

    public static long Picoseconds(long ticks) => (long)(ticks * (1e12 / Stopwatch.Frequency));

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Nothing(in Frame frame)
    {
    }
}
