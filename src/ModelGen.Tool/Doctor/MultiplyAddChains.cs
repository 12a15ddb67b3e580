using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Tool;

/// <summary>
/// Twelve chains of multiply-adds that live in registers: what the core's units do at most, because latency times throughput is at most ten
/// chains on current cores. The benchmarks measure their peak by the same code.
/// </summary>
internal static class MultiplyAddChains
{
    private const int Chains = 12;

    private static float s_sink;

    /// <summary>Operations (two per multiply-add) per nanosecond, that is GFLOP/s.</summary>
    /// <param name="bits">The vectors' width: 128, 256 or 512.</param>
    /// <param name="iterations">Rounds of twelve multiply-adds, at least 1.</param>
    public static double Measure(int bits, int iterations)
    {
        long start = Stopwatch.GetTimestamp();
        s_sink = bits switch { 512 => Chains512(iterations), 256 => Chains256(iterations), _ => Chains128(iterations) };
        return 2.0 * Chains * (bits / 32) * iterations / Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Chains512(int iterations)
    {
        Vector512<float> x = Vector512.Create(0.5f), y = Vector512.Create(0.25f);
        Vector512<float> a0 = x, a1 = x, a2 = x, a3 = x, a4 = x, a5 = x, a6 = x, a7 = x, a8 = x, a9 = x, a10 = x, a11 = x;
        for (; iterations > 0; iterations--)
        {
            a0 = Vector512.MultiplyAddEstimate(x, y, a0);
            a1 = Vector512.MultiplyAddEstimate(x, y, a1);
            a2 = Vector512.MultiplyAddEstimate(x, y, a2);
            a3 = Vector512.MultiplyAddEstimate(x, y, a3);
            a4 = Vector512.MultiplyAddEstimate(x, y, a4);
            a5 = Vector512.MultiplyAddEstimate(x, y, a5);
            a6 = Vector512.MultiplyAddEstimate(x, y, a6);
            a7 = Vector512.MultiplyAddEstimate(x, y, a7);
            a8 = Vector512.MultiplyAddEstimate(x, y, a8);
            a9 = Vector512.MultiplyAddEstimate(x, y, a9);
            a10 = Vector512.MultiplyAddEstimate(x, y, a10);
            a11 = Vector512.MultiplyAddEstimate(x, y, a11);
        }

        return Vector512.Sum(a0 + a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8 + a9 + a10 + a11);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Chains256(int iterations)
    {
        Vector256<float> x = Vector256.Create(0.5f), y = Vector256.Create(0.25f);
        Vector256<float> a0 = x, a1 = x, a2 = x, a3 = x, a4 = x, a5 = x, a6 = x, a7 = x, a8 = x, a9 = x, a10 = x, a11 = x;
        for (; iterations > 0; iterations--)
        {
            a0 = Vector256.MultiplyAddEstimate(x, y, a0);
            a1 = Vector256.MultiplyAddEstimate(x, y, a1);
            a2 = Vector256.MultiplyAddEstimate(x, y, a2);
            a3 = Vector256.MultiplyAddEstimate(x, y, a3);
            a4 = Vector256.MultiplyAddEstimate(x, y, a4);
            a5 = Vector256.MultiplyAddEstimate(x, y, a5);
            a6 = Vector256.MultiplyAddEstimate(x, y, a6);
            a7 = Vector256.MultiplyAddEstimate(x, y, a7);
            a8 = Vector256.MultiplyAddEstimate(x, y, a8);
            a9 = Vector256.MultiplyAddEstimate(x, y, a9);
            a10 = Vector256.MultiplyAddEstimate(x, y, a10);
            a11 = Vector256.MultiplyAddEstimate(x, y, a11);
        }

        return Vector256.Sum(a0 + a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8 + a9 + a10 + a11);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Chains128(int iterations)
    {
        Vector128<float> x = Vector128.Create(0.5f), y = Vector128.Create(0.25f);
        Vector128<float> a0 = x, a1 = x, a2 = x, a3 = x, a4 = x, a5 = x, a6 = x, a7 = x, a8 = x, a9 = x, a10 = x, a11 = x;
        for (; iterations > 0; iterations--)
        {
            a0 = Vector128.MultiplyAddEstimate(x, y, a0);
            a1 = Vector128.MultiplyAddEstimate(x, y, a1);
            a2 = Vector128.MultiplyAddEstimate(x, y, a2);
            a3 = Vector128.MultiplyAddEstimate(x, y, a3);
            a4 = Vector128.MultiplyAddEstimate(x, y, a4);
            a5 = Vector128.MultiplyAddEstimate(x, y, a5);
            a6 = Vector128.MultiplyAddEstimate(x, y, a6);
            a7 = Vector128.MultiplyAddEstimate(x, y, a7);
            a8 = Vector128.MultiplyAddEstimate(x, y, a8);
            a9 = Vector128.MultiplyAddEstimate(x, y, a9);
            a10 = Vector128.MultiplyAddEstimate(x, y, a10);
            a11 = Vector128.MultiplyAddEstimate(x, y, a11);
        }

        return Vector128.Sum(a0 + a1 + a2 + a3 + a4 + a5 + a6 + a7 + a8 + a9 + a10 + a11);
    }
}
