namespace ModelGen.Benchmarks.Generation;

/// <summary>What edits of one kind cost.</summary>
/// <param name="Edit">Their kind.</param>
/// <param name="Edits">How many were measured.</param>
/// <param name="Generator">The generator.</param>
/// <param name="Analyzers">The actions of the analyzers.</param>
/// <param name="Analysis">The analysis of the open files, the compiler's part included.</param>
internal sealed record EditCost(string Edit, int Edits, Spread Generator, Spread Analyzers, Spread Analysis)
{
    public static EditCost Of(string edit, IReadOnlyCollection<EditTimes> times) => new(
        edit,
        times.Count,
        Spread.Of(times.Select(time => time.Generator)),
        Spread.Of(times.Select(time => time.Analyzers)),
        Spread.Of(times.Select(time => time.Analysis)));
}
