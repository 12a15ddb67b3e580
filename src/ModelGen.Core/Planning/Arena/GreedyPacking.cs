using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace ModelGen.Core.Planning.Arena;

/// <summary>
/// The best of several greedy orders: by size, by length of life, by their product, by the load at a tensor's busiest step, by
/// time. Each finds its optimum on graphs on which the others fail.
/// </summary>
internal static class GreedyPacking
{
    public static Packing Best(Conflicts conflicts, CancellationToken cancellation)
    {
        Packing? best = null;
        var placer = new Placer(conflicts);
        foreach (int[] order in Orders(conflicts))
        {
            foreach (bool bestFit in new[] { false, true })
            {
                cancellation.ThrowIfCancellationRequested();
                placer.Place(order, bestFit);
                if (best is null || placer.Height < best.Height)
                    best = placer.Snapshot();
                if (best.Height == conflicts.LiveBytes)
                    return best;
            }
        }

        return best!;
    }

    /// <summary>The orders, each with all ties broken: by size, then by number.</summary>
    internal static IEnumerable<int[]> Orders(Conflicts conflicts)
    {
        yield return Descending(conflicts, tensor => conflicts.Sizes[tensor]);
        yield return Descending(conflicts, tensor => Life(conflicts, tensor));
        yield return Descending(conflicts, tensor => Area(conflicts, tensor));
        yield return Descending(conflicts, tensor => Pressure(conflicts, tensor));
        yield return Descending(conflicts, tensor => -conflicts.Tensors[tensor].First);
        yield return Descending(conflicts, tensor => conflicts.Tensors[tensor].Last);
    }

    private static int[] Descending(Conflicts conflicts, Func<int, long> key) => Enumerable.Range(0, conflicts.Count)
        .OrderByDescending(key)
        .ThenByDescending(tensor => conflicts.Sizes[tensor])
        .ThenBy(tensor => tensor)
        .ToArray();

    private static long Life(Conflicts conflicts, int tensor) => (long)conflicts.Tensors[tensor].Last - conflicts.Tensors[tensor].First + 1;

    // Saturates where a product of absurd numbers would overflow; only the order matters.
    private static long Area(Conflicts conflicts, int tensor) =>
        Math.Min(conflicts.Sizes[tensor], long.MaxValue >> 32) * Math.Min(Life(conflicts, tensor), int.MaxValue);

    private static long Pressure(Conflicts conflicts, int tensor) =>
        conflicts.Sizes[tensor] + conflicts.With[tensor].Sum(other => conflicts.Sizes[other]);
}
