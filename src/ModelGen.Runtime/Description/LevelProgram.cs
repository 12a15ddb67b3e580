using System;
using System.Collections.Generic;

namespace ModelGen.Runtime;

/// <summary>Everything that was emitted for one instruction-set level of a network.</summary>
public sealed class LevelProgram
{
    private readonly BatchProgram[] _batches;

    /// <summary>Describes a level. Called by generated code.</summary>
    /// <param name="level">The level.</param>
    /// <param name="parameterBytes">The size of the packed parameters, in bytes.</param>
    /// <param name="packing">How the parameters are laid out; the same for all batch sizes.</param>
    /// <param name="batches">One program per batch size, among them one for a single sample.</param>
    /// <exception cref="ArgumentException">
    /// A packing step writes past <paramref name="parameterBytes"/>, no program takes a single sample, or two take the same batch.
    /// </exception>
    public LevelProgram(IsaLevel level, long parameterBytes, PackingStep[] packing, BatchProgram[] batches)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(parameterBytes);
        foreach (PackingStep step in packing)
        {
            if (step.End > parameterBytes)
                throw TooLong(step, parameterBytes);
        }
        BatchProgram[] descending = InDescendingOrder(batches);
        for (int i = 1; i < descending.Length; i++)
        {
            if (descending[i].Batch == descending[i - 1].Batch)
                throw Twice(descending[i]);
        }
        if (descending.Length == 0 || descending[^1].Batch != 1)
            throw new ArgumentException("No program takes a single sample.", nameof(batches));

        Level = level;
        ParameterBytes = parameterBytes;
        Steps = packing;
        _batches = batches;
        Descending = descending;
        foreach (BatchProgram program in batches)
            ArenaBytes = Math.Max(ArenaBytes, program.ArenaBytes);
    }

    /// <summary>The level.</summary>
    public IsaLevel Level { get; }

    /// <summary>The size of the packed parameters, in bytes.</summary>
    public long ParameterBytes { get; }

    /// <summary>How the parameters are laid out.</summary>
    public IReadOnlyList<PackingStep> Packing => field ??= Array.AsReadOnly(Steps);

    /// <summary>One program per batch size, in the order given.</summary>
    public IReadOnlyList<BatchProgram> Batches => field ??= Array.AsReadOnly(_batches);

    /// <summary>The size of the largest arena, in bytes.</summary>
    public long ArenaBytes { get; }

    internal PackingStep[] Steps { get; }

    /// <summary>The programs, largest batch first; the last one takes a single sample.</summary>
    internal BatchProgram[] Descending { get; }

    // There are a handful; a sort of the base library would take longer to prepare than this.
    private static BatchProgram[] InDescendingOrder(BatchProgram[] batches)
    {
        var sorted = new BatchProgram[batches.Length];
        for (int i = 0; i < sorted.Length; i++)
        {
            int at = i;
            for (; at > 0 && sorted[at - 1].Batch < batches[i].Batch; at--)
                sorted[at] = sorted[at - 1];
            sorted[at] = batches[i];
        }
        return sorted;
    }

    private static ArgumentException TooLong(PackingStep step, long bytes)
        => new($"{step} ends at byte {step.End} of {bytes} bytes of parameters.", "packing");

    private static ArgumentException Twice(BatchProgram program)
        => new($"Two programs take a batch of {program.Batch}.", "batches");
}
