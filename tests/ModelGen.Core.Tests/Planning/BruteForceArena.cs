using ModelGen.Core.Common;
using ModelGen.Core.Planning;

namespace ModelGen.Core.Tests.Planning;

/// <summary>
/// The smallest arena by trying every multiple of 64 as every tensor's offset, for arenas that grow from the largest live set on.
/// Tensors come in the order of their first use, and what has failed once for the same places of the tensors still alive is not
/// tried again.
/// </summary>
internal sealed class BruteForceArena
{
    private readonly Lifetime[] _tensors;
    private readonly long[] _offsets;
    private readonly long _height;
    private readonly HashSet<string> _failed = [];

    private BruteForceArena(Lifetime[] tensors, long height)
    {
        _tensors = tensors;
        _offsets = new long[tensors.Length];
        _height = height;
    }

    public static long Height(EquatableArray<Lifetime> tensors)
    {
        Lifetime[] ordered = [.. tensors.OrderBy(tensor => tensor.First)];
        long height = ArenaPlannerTests.LiveBytes(tensors);
        while (!new BruteForceArena(ordered, height).Fits(0))
            height += 64;
        return height;
    }

    private bool Fits(int next)
    {
        if (next == _tensors.Length)
            return true;
        int[] alive = [.. Enumerable.Range(0, next).Where(other => _tensors[other].Last >= _tensors[next].First)];
        string state = next + ":" + string.Join(",", alive.Select(other => other + "@" + _offsets[other]));
        if (_failed.Contains(state))
            return false;
        long size = ArenaPlannerTests.Rounded(_tensors[next]);
        for (long offset = 0; offset + size <= _height; offset += 64)
        {
            _offsets[next] = offset;
            bool free = alive.All(other =>
                offset + size <= _offsets[other] || _offsets[other] + ArenaPlannerTests.Rounded(_tensors[other]) <= offset);
            if (free && Fits(next + 1))
                return true;
        }

        _failed.Add(state);
        return false;
    }
}
