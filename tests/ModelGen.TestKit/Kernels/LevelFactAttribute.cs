using ModelGen.Core.Planning;

namespace ModelGen.TestKit;

/// <summary>A test of one level, skipped where the processor lacks it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LevelFactAttribute : FactAttribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="level">The level that the test runs on.</param>
    /// <param name="guarded">Whether the test needs guard pages too.</param>
    public LevelFactAttribute(Level level, bool guarded = false)
    {
        if (!TestedLevels.IsSupported(level))
            Skip = $"This processor, or the environment's DOTNET_Enable* settings, has no {level}.";
        else if (guarded && !GuardedMemory.IsSupported)
            Skip = GuardedMemory.NotSupported;
    }
}
