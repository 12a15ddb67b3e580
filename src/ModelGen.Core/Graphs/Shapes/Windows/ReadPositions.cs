using System;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>
/// The positions that the windows along one dimension read, counted exactly and without listing them. Positions are counted from the
/// first window's first tap: output o reads o * stride + t * dilation for each tap t.
/// </summary>
internal static class ReadPositions
{
    /// <summary>Elements that no window reads. Those behind the last window do not count: what is left over is left out.</summary>
    public static long Skipped(WindowAxis axis)
    {
        long end = Math.Min(axis.Size, axis.Reach - axis.Before);
        return end <= 0 ? 0 : end - Count(axis, axis.Before, axis.Before + end);
    }

    /// <summary>Positions of a range that are read.</summary>
    private static long Count(WindowAxis axis, long from, long to)
    {
        var windows = new Steps(axis.Outputs, axis.Stride);
        var taps = new Steps(axis.Taps, axis.Dilation);

        // Which of the two steps the other's sums are sorted by does not matter; the fewer remainders the better.
        return Remainders(windows, taps) <= Remainders(taps, windows) ? Count(windows, taps, from, to) : Count(taps, windows, from, to);
    }

    /// <summary>Different remainders of one kind of steps modulo the other.</summary>
    private static long Remainders(Steps modulo, Steps steps) => Math.Min(steps.Count, modulo.Size / Common(modulo.Size, steps.Size));

    private static long Count(Steps modulo, Steps steps, long from, long to)
    {
        long period = modulo.Size / Common(modulo.Size, steps.Size), count = 0;
        for (long first = 0; first < Math.Min(steps.Count, period); first++)
        {
            // All sums of one remainder: runs of as many multiples as there are of the modulus, which overlap where they lie close.
            long remainder = first * steps.Size % modulo.Size, start = first * steps.Size / modulo.Size;
            long runs = ((steps.Count - 1 - first) / period) + 1, distance = period * steps.Size / modulo.Size;
            var union = distance <= modulo.Count
                ? new Runs(1, ((runs - 1) * distance) + modulo.Count, distance)
                : new Runs(runs, modulo.Count, distance);
            count += union.Before(Multiples(to - remainder, modulo.Size) - start) - union.Before(Multiples(from - remainder, modulo.Size) - start);
        }

        return count;
    }

    /// <summary>Multiples of a number, 0 included, below a limit.</summary>
    private static long Multiples(long limit, long number) => limit <= 0 ? 0 : ((limit - 1) / number) + 1;

    private static long Common(long left, long right) => right == 0 ? left : Common(right, left % right);

    /// <summary>The numbers 0, size, 2 * size, and so on.</summary>
    private readonly record struct Steps(long Count, long Size);

    /// <summary>Runs of numbers from 0 that do not overlap.</summary>
    private readonly record struct Runs(long Count, long Length, long Distance)
    {
        /// <summary>How many of the numbers lie below a limit.</summary>
        public long Before(long limit)
        {
            if (limit <= 0)
                return 0;
            long whole = Count == 1 ? 0 : Math.Min(limit / Distance, Count - 1);
            return (whole * Length) + Math.Min(limit - (whole * Distance), Length);
        }
    }
}
