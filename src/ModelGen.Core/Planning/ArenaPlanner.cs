using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ModelGen.Core.Common;
using ModelGen.Core.Planning.Arena;

namespace ModelGen.Core.Planning;

/// <summary>
/// Places tensors in one arena so that no two that live at the same time overlap (dynamic storage allocation with known
/// lifetimes). Optimal for up to 8 tensors that depend on each other's places; beyond that several greedy orders and a bounded
/// local search. Integers only: the same plan on every host.
/// </summary>
public static class ArenaPlanner
{
    private const int MaxExact = 8;

    /// <summary>Plans an arena.</summary>
    /// <param name="tensors">What has to be placed; sizes at least 0, last use not before first.</param>
    /// <param name="cancellation">Checked between attempts.</param>
    /// <exception cref="ArgumentException">A size is negative or a lifetime ends before it begins.</exception>
    /// <exception cref="OperationCanceledException">Planning was cancelled.</exception>
    public static ArenaPlan Plan(EquatableArray<Lifetime> tensors, CancellationToken cancellation = default)
    {
        foreach (Lifetime tensor in tensors)
        {
            if (tensor.Bytes < 0 || tensor.Last < tensor.First)
                throw new ArgumentException($"{tensor} is not a lifetime.", nameof(tensors));
        }

        long[] offsets = new long[tensors.Count];
        long total = 0;
        foreach (int[] period in Periods(tensors))
        {
            Packing packing = Pack(new Conflicts(period.Select(index => tensors[index]).ToArray()), cancellation);
            for (int i = 0; i < period.Length; i++)
                offsets[period[i]] = packing.Offsets[i];
            total = Math.Max(total, packing.Height);
        }

        return new ArenaPlan(offsets.ToEquatableArray(), total);
    }

    private static Packing Pack(Conflicts conflicts, CancellationToken cancellation)
    {
        Packing greedy = GreedyPacking.Best(conflicts, cancellation);
        if (greedy.Height == conflicts.LiveBytes)
            return greedy;
        return conflicts.Count <= MaxExact
            ? ExactPacking.Improve(greedy, conflicts, cancellation)
            : LocalSearch.Improve(greedy, conflicts, cancellation);
    }

    /// <summary>Groups of tensors that are joined by overlapping lifetimes; groups share the whole arena one after another.</summary>
    private static IEnumerable<int[]> Periods(EquatableArray<Lifetime> tensors)
    {
        var period = new List<int>();
        int end = 0;
        foreach (int index in Enumerable.Range(0, tensors.Count).OrderBy(index => tensors[index].First).ThenBy(index => index))
        {
            if (period.Count > 0 && tensors[index].First > end)
            {
                yield return period.ToArray();
                period.Clear();
            }

            end = period.Count == 0 ? tensors[index].Last : Math.Max(end, tensors[index].Last);
            period.Add(index);
        }

        if (period.Count > 0)
            yield return period.ToArray();
    }
}
