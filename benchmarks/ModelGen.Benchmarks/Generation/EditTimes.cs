namespace ModelGen.Benchmarks.Generation;

/// <summary>What one edit cost, in milliseconds.</summary>
/// <param name="Generator">The run of the generator driver.</param>
/// <param name="Analyzers">The actions of the analyzers, as the compiler accounts for them.</param>
/// <param name="Analysis">The analysis of the open files, of which the compiler's binding is most.</param>
internal readonly record struct EditTimes(double Generator, double Analyzers, double Analysis);
