using ModelGen.Core.Common;

namespace ModelGen.Core.Planning;

/// <summary>A tensor's need of arena memory.</summary>
/// <param name="Bytes">Its size; rounded up to a multiple of 64 by the planner.</param>
/// <param name="First">The first step that uses it.</param>
/// <param name="Last">The last step that uses it, inclusive; at least <paramref name="First"/>.</param>
public readonly record struct Lifetime(long Bytes, int First, int Last);

/// <summary>Places in an arena.</summary>
/// <param name="Offsets">Bytes from the arena's start, one per tensor in the given order; multiples of 64.</param>
/// <param name="TotalBytes">The arena's size.</param>
public sealed record ArenaPlan(EquatableArray<long> Offsets, long TotalBytes);
