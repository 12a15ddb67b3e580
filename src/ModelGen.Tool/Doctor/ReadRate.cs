using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ModelGen.Runtime;

namespace ModelGen.Tool;

/// <summary>How fast one core reads memory of some size again and again, in four streams.</summary>
internal static unsafe class ReadRate
{
    private const int Streams = 4;
    private const int MinPasses = 5;
    private const long BytesPerTiming = 1 << 20;

    private static long s_sink;

    /// <summary>Gigabytes (10⁹ bytes) per second: the best of a number of timings.</summary>
    /// <param name="bytes">How much; rounded up to whole cache lines of every stream.</param>
    /// <param name="seconds">How long.</param>
    public static double Measure(long bytes, double seconds)
    {
        const int line = AlignedMemory.Alignment;
        nint stream = (nint)((bytes + (Streams * line) - 1) / (Streams * line) * line);
        using AlignedMemory memory = AlignedMemory.Allocate(stream * Streams);
        // Written, and not with zeros: a page that was never written may be the system's one page of zeros.
        NativeMemory.Fill(memory.Pointer, (nuint)(stream * Streams), 1);

        // Together long enough for the clock.
        int passes = (int)Math.Max(1, BytesPerTiming / (stream * Streams));
        double best = 0;
        var clock = Stopwatch.StartNew();
        for (int timing = 0; timing < MinPasses || clock.Elapsed.TotalSeconds < seconds; timing++)
        {
            long before = Stopwatch.GetTimestamp();
            for (int pass = 0; pass < passes; pass++)
                s_sink += Vector512.IsHardwareAccelerated ? Read512(memory.Pointer, stream) : Read256(memory.Pointer, stream);
            best = Math.Max(best, (double)stream * Streams * passes / Stopwatch.GetElapsedTime(before).TotalNanoseconds);
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Read512(byte* first, nint stream)
    {
        byte* second = first + stream, third = second + stream, fourth = third + stream;
        Vector512<long> a = default, b = default, c = default, d = default;
        for (nint i = 0; i < stream; i += 64)
        {
            a |= Vector512.Load((long*)(first + i));
            b |= Vector512.Load((long*)(second + i));
            c |= Vector512.Load((long*)(third + i));
            d |= Vector512.Load((long*)(fourth + i));
        }

        return Vector512.Sum(a | b | c | d);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Read256(byte* first, nint stream)
    {
        byte* second = first + stream, third = second + stream, fourth = third + stream;
        Vector256<long> a = default, b = default, c = default, d = default;
        for (nint i = 0; i < stream; i += 32)
        {
            a |= Vector256.Load((long*)(first + i));
            b |= Vector256.Load((long*)(second + i));
            c |= Vector256.Load((long*)(third + i));
            d |= Vector256.Load((long*)(fourth + i));
        }

        return Vector256.Sum(a | b | c | d);
    }
}
