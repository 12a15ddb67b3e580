namespace ModelGen.TestKit;

/// <summary>A test that needs guard pages.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GuardedFactAttribute : FactAttribute
{
    /// <summary>Creates the attribute.</summary>
    public GuardedFactAttribute()
    {
        if (!GuardedMemory.IsSupported)
            Skip = GuardedMemory.NotSupported;
    }
}
