using System;

namespace ModelGen.Core.Cost;

/// <summary>
/// Products, sums and parts of amounts, at least 0, that end at a number far beyond all that is practical instead of overflowing: the largest
/// legal convolution of the largest batch has more products than 64 bits count.
/// </summary>
internal static class Amount
{
    public const long Max = 1L << 60;

    public static long Plus(long a, long b) => Math.Min(Math.Min(a, Max) + Math.Min(b, Max), Max);

    public static long Times(long a, long b) => a == 0 || b <= Max / a ? a * b : Max;

    public static long Times(long a, long b, long c) => Times(Times(a, b), c);

    /// <summary>ceil(value / divisor), for values well below the end of 64 bits.</summary>
    public static long CeilDiv(long value, long divisor) => (value + divisor - 1) / divisor;
}
