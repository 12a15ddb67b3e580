using System.Diagnostics;

namespace Quickstart.Measures;

/// <summary>How long single calls take and what they allocate.</summary>
/// <param name="MedianUs">Half of the calls are faster, in microseconds.</param>
/// <param name="P99Us">99 of 100 calls are faster, in microseconds.</param>
/// <param name="AllocatedBytesPerCall">Bytes of managed memory per call.</param>
internal sealed record Latency(double MedianUs, double P99Us, double AllocatedBytesPerCall)
{
    private const int Warmup = 2_000;

    public const int Calls = 20_000;

    /// <summary>Times each call on its own, one image per call, image after image.</summary>
    public static Latency Of(SinglePredictor predict, TestImages images)
    {
        var logits = new float[10];
        var ticks = new long[Calls];
        for (int i = 0; i < Warmup; i++)
            predict(images[i % images.Count], logits);

        long allocated = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++)
        {
            ReadOnlySpan<float> image = images[i % images.Count];
            long start = Stopwatch.GetTimestamp();
            predict(image, logits);
            ticks[i] = Stopwatch.GetTimestamp() - start;
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Array.Sort(ticks);
        return new Latency(Microseconds(ticks[Calls / 2]), Microseconds(ticks[Calls * 99 / 100]), (double)allocated / Calls);
    }

    private static double Microseconds(long ticks) => ticks * 1e6 / Stopwatch.Frequency;
}
