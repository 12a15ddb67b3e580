namespace ModelGen.Arm.Tests.Toolchain;

/// <summary>A test that compiles for Arm and emulates; skipped where the tools are absent and not required.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ArmFactAttribute : FactAttribute
{
    /// <summary>Creates the attribute.</summary>
    public ArmFactAttribute() => Skip = ArmTools.Skip;
}

/// <summary>The same for a test with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ArmTheoryAttribute : TheoryAttribute
{
    /// <summary>Creates the attribute.</summary>
    public ArmTheoryAttribute() => Skip = ArmTools.Skip;
}
