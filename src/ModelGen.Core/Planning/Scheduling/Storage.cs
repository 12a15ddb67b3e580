namespace ModelGen.Core.Planning.Scheduling;

/// <summary>A value that needs memory while a program runs.</summary>
/// <param name="Kind">Whose memory; of no meaning for a part, which lies where its whole does.</param>
/// <param name="Index">Which input or output; 0 for the arena.</param>
/// <param name="Elements">Elements of one sample.</param>
/// <param name="ElementBytes">Bytes per element.</param>
/// <param name="Part">Where it lies inside a joined value, or null for memory of its own.</param>
internal sealed record Storage(BufferKind Kind, int Index, long Elements, int ElementBytes, StoragePart? Part = null);

/// <summary>A place inside each sample of a joined value.</summary>
/// <param name="Whole">The storage of the joined value; its number is greater than the part's.</param>
/// <param name="FirstElement">Elements before it.</param>
internal sealed record StoragePart(int Whole, long FirstElement);
