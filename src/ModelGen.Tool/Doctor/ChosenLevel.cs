using System;
using System.Collections.Generic;
using System.Linq;
using ModelGen.Runtime;

namespace ModelGen.Tool;

/// <summary>The level that a network with kernels of all levels runs on.</summary>
/// <param name="Level">The level, or null where none can run.</param>
/// <param name="Reason">Why.</param>
internal sealed record ChosenLevel(IsaLevel? Level, string Reason)
{
    /// <param name="levels">All levels, in the order of preference.</param>
    public static ChosenLevel Of(IReadOnlyList<LevelSupport> levels)
    {
        try
        {
            LevelSupport? chosen = levels.FirstOrDefault(level => level.IsSupported && Isa.Allows(level.Level, options: null));
            return chosen is not null
                ? new ChosenLevel(chosen.Level, Isa.Reason(chosen.Level, options: null))
                : new ChosenLevel(null, $"no level: {Isa.Variable} is {Environment.GetEnvironmentVariable(Isa.Variable)}, which cannot run here");
        }
        catch (InvalidOperationException unknown)
        {
            return new ChosenLevel(null, "no level: " + unknown.Message);
        }
    }
}
