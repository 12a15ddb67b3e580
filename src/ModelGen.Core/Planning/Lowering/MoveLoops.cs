using System.Collections.Generic;
using ModelGen.Core.Common;
using ModelGen.Core.Planning.Calls;

namespace ModelGen.Core.Planning.Lowering;

/// <summary>Joins loops around a copy as far as the distances allow.</summary>
internal static class MoveLoops
{
    /// <summary>The fewest loops and the longest runs.</summary>
    /// <param name="samples">The loop over the batch.</param>
    /// <param name="loops">The loops of one sample, outermost first.</param>
    /// <param name="elements">Elements per run.</param>
    public static (EquatableArray<MoveLoop> Loops, long Elements) Join(MoveLoop samples, EquatableArray<MoveLoop> loops, long elements)
    {
        // Outwards from the run, so that each loop meets what it goes around.
        var joined = new List<MoveLoop>();
        for (int index = loops.Count - 1; index >= -1; index--)
        {
            MoveLoop loop = index < 0 ? samples : loops[index];
            if (loop.Count == 1)
                continue;
            if (joined.Count == 0 && loop.Input == elements && loop.Output == elements)
                elements *= loop.Count;
            else if (joined.Count > 0 && Continues(loop, joined[0]))
                joined[0] = joined[0] with { Count = joined[0].Count * loop.Count };
            else
                joined.Insert(0, loop);
        }

        return (joined.ToEquatableArray(), elements);
    }

    private static bool Continues(MoveLoop loop, MoveLoop inner) =>
        loop.Input == inner.Count * inner.Input && loop.Output == inner.Count * inner.Output;
}
