using System;
using System.Threading;

namespace ModelGen.Core.Planning.Arena;

/// <summary>
/// The smallest arena, by branch and bound. Taking the tensors of any packing by ascending offset and putting each directly on
/// top of those below it that live at the same time moves none of them up; so some order gives the optimum, and only orders
/// that yield ascending offsets need to be tried.
/// </summary>
internal sealed class ExactPacking
{
    private readonly Conflicts _conflicts;
    private readonly CancellationToken _cancellation;
    private readonly long[] _offsets;
    private readonly bool[] _placed;
    private Packing _best;

    private ExactPacking(Packing start, Conflicts conflicts, CancellationToken cancellation)
    {
        _best = start;
        _conflicts = conflicts;
        _cancellation = cancellation;
        _offsets = new long[conflicts.Count];
        _placed = new bool[conflicts.Count];
    }

    /// <summary>The optimum; the given packing itself if it is one.</summary>
    public static Packing Improve(Packing start, Conflicts conflicts, CancellationToken cancellation)
    {
        var search = new ExactPacking(start, conflicts, cancellation);
        search.Extend(count: 0, lowest: 0, height: 0);
        return search._best;
    }

    private void Extend(int count, long lowest, long height)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (count == _conflicts.Count)
        {
            _best = new Packing((long[])_offsets.Clone(), height);
            return;
        }

        for (int tensor = 0; tensor < _conflicts.Count && _best.Height > _conflicts.LiveBytes; tensor++)
        {
            if (_placed[tensor])
                continue;
            long offset = Top(tensor);
            long end = Math.Max(height, offset + _conflicts.Sizes[tensor]);
            if (offset < lowest || end >= _best.Height)
                continue;
            _placed[tensor] = true;
            _offsets[tensor] = offset;
            Extend(count + 1, offset, end);
            _placed[tensor] = false;
        }
    }

    private long Top(int tensor)
    {
        long top = 0;
        foreach (int other in _conflicts.With[tensor])
        {
            if (_placed[other])
                top = Math.Max(top, _offsets[other] + _conflicts.Sizes[other]);
        }

        return top;
    }
}
