namespace ModelGen.TestKit;

/// <summary>A test of several cases that needs guard pages.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GuardedTheoryAttribute : TheoryAttribute
{
    /// <summary>Creates the attribute.</summary>
    public GuardedTheoryAttribute()
    {
        if (!GuardedMemory.IsSupported)
            Skip = GuardedMemory.NotSupported;
    }
}
