namespace ModelGen.Runtime.Tests;

/// <summary>Tests that change or count something of the whole process run after all others, one at a time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class ProcessWide
{
    public const string Name = "process-wide";
}
