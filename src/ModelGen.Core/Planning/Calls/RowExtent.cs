using ModelGen.Core.Common;

namespace ModelGen.Core.Planning.Calls;

/// <summary>
/// How a kernel that works on runs of elements walks its values: two loops around it, over samples and over rows. Loops that can be
/// joined are joined, so that values without gaps are one run for the whole batch; a part of a joined value is a run per sample or
/// per position.
/// </summary>
/// <param name="Samples">Steps of the outer loop; 1 unless samples are spaced otherwise than rows.</param>
/// <param name="Rows">Steps of the inner loop.</param>
/// <param name="Elements">Elements per run.</param>
/// <param name="Inputs">The distances of the values that are read, in their order.</param>
/// <param name="Output">The distances of the value that is written.</param>
public sealed record RowExtent(long Samples, long Rows, long Elements, EquatableArray<RowStride> Inputs, RowStride Output);

/// <summary>Distances between the runs of one value, in elements.</summary>
/// <param name="Sample">From one step of the outer loop to the next; 0 where there is one step.</param>
/// <param name="Row">From one step of the inner loop to the next; 0 where there is one step or all read the same run.</param>
public readonly record struct RowStride(long Sample, long Row);
