using System;

namespace ModelGen.Core.Planning.Arena;

/// <summary>Places tensors one after another into the gaps that those placed before leave.</summary>
internal sealed class Placer
{
    private const long Unplaced = -1;

    private readonly Conflicts _conflicts;
    private readonly long[] _offsets;
    private readonly long[] _starts;
    private readonly long[] _ends;

    public Placer(Conflicts conflicts)
    {
        _conflicts = conflicts;
        _offsets = new long[conflicts.Count];
        _starts = new long[conflicts.Count];
        _ends = new long[conflicts.Count];
    }

    /// <summary>The end of the highest tensor.</summary>
    public long Height { get; private set; }

    public long OffsetOf(int tensor) => _offsets[tensor];

    /// <summary>Places all tensors.</summary>
    /// <param name="order">The tensors, the first to be placed first.</param>
    /// <param name="bestFit">Whether the smallest gap that fits is taken, instead of the lowest.</param>
    public void Place(int[] order, bool bestFit)
    {
        for (int i = 0; i < _offsets.Length; i++)
            _offsets[i] = Unplaced;
        Height = 0;
        foreach (int tensor in order)
        {
            long size = _conflicts.Sizes[tensor];
            _offsets[tensor] = Gap(CollectPlaced(tensor), size, bestFit);
            Height = Math.Max(Height, _offsets[tensor] + size);
        }
    }

    public Packing Snapshot() => new((long[])_offsets.Clone(), Height);

    /// <summary>Fills starts and ends with the placed tensors that live at the same time, in ascending order.</summary>
    private int CollectPlaced(int tensor)
    {
        int count = 0;
        foreach (int other in _conflicts.With[tensor])
        {
            if (_offsets[other] == Unplaced)
                continue;
            _starts[count] = _offsets[other];
            _ends[count++] = _offsets[other] + _conflicts.Sizes[other];
        }

        Array.Sort(_starts, _ends, 0, count);
        return count;
    }

    private long Gap(int count, long size, bool bestFit)
    {
        long top = 0, best = Unplaced, bestGap = long.MaxValue;
        for (int i = 0; i < count; i++)
        {
            long gap = _starts[i] - top;
            if (gap >= size && gap < bestGap)
            {
                if (!bestFit)
                    return top;
                (best, bestGap) = (top, gap);
            }

            top = Math.Max(top, _ends[i]);
        }

        return best == Unplaced ? top : best;
    }
}
