using System.Linq;

namespace ModelGen.Core.Planning.Arena;

/// <summary>Tensors to be placed, and which of them live at the same time.</summary>
internal sealed class Conflicts
{
    public Conflicts(Lifetime[] tensors)
    {
        Tensors = tensors;
        Sizes = tensors.Select(tensor => Alignment.RoundUp(tensor.Bytes)).ToArray();
        With = tensors
            .Select((tensor, index) => Enumerable.Range(0, tensors.Length)
                .Where(other => other != index && tensor.First <= tensors[other].Last && tensors[other].First <= tensor.Last)
                .ToArray())
            .ToArray();

        // The live set grows only where a tensor begins.
        LiveBytes = tensors.Length == 0 ? 0 : tensors.Max(at => Enumerable.Range(0, tensors.Length)
            .Where(other => tensors[other].First <= at.First && at.First <= tensors[other].Last)
            .Sum(other => Sizes[other]));
    }

    public int Count => Tensors.Length;

    public Lifetime[] Tensors { get; }

    /// <summary>Rounded sizes.</summary>
    public long[] Sizes { get; }

    /// <summary>For each tensor, those that live at the same time.</summary>
    public int[][] With { get; }

    /// <summary>The largest sum of sizes at one step: no arena can be smaller.</summary>
    public long LiveBytes { get; }
}

/// <summary>Places for all tensors.</summary>
/// <param name="Offsets">Bytes from the start.</param>
/// <param name="Height">The end of the last one.</param>
internal sealed record Packing(long[] Offsets, long Height);
