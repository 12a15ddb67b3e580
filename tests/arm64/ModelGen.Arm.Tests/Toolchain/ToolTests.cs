namespace ModelGen.Arm.Tests.Toolchain;

/// <summary>The tools themselves.</summary>
public sealed class ToolTests
{
    [Fact]
    public void Required_tools_are_here() => Assert.True(!ArmTools.Required || ArmTools.Missing is null, ArmTools.Missing);
}
