using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Emission;

public sealed class LevelChoiceTests
{
    [Fact]
    public void Each_check_is_the_form_that_the_trimmer_folds()
    {
        string model = GeneratorDriverHarness.Run(Examples.Digits).Source("Digits.g.cs").Text;
        Assert.Contains("if (global::System.Runtime.Intrinsics.X86.Avx512F.IsSupported && global::ModelGen.Runtime.Isa.Allows(", model, StringComparison.Ordinal);
        Assert.Contains(
            "if (global::System.Runtime.Intrinsics.X86.Avx2.IsSupported && global::System.Runtime.Intrinsics.X86.Fma.IsSupported && " +
            "global::ModelGen.Runtime.Isa.Allows(",
            model,
            StringComparison.Ordinal);
        Assert.Contains("if (global::System.Runtime.Intrinsics.Arm.AdvSimd.Arm64.IsSupported && global::ModelGen.Runtime.Isa.Allows(", model, StringComparison.Ordinal);
        Assert.Contains("if (global::ModelGen.Runtime.Isa.Allows(global::ModelGen.Runtime.IsaLevel.Portable, ", model, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build_property.ModelGenIsa", "Portable", "Portable")]
    [InlineData("build_property.ModelGenIsa", "avx2;portable", "Avx2 Portable")]
    [InlineData("build_property.RuntimeIdentifier", "linux-x64", "Avx2 Avx512 Portable")]
    [InlineData("build_property.RuntimeIdentifier", "osx-arm64", "AdvSimd Portable")]
    [InlineData("build_property.RuntimeIdentifier", "", "AdvSimd Avx2 Avx512 Portable")]
    public void The_build_says_which_levels_are_emitted(string property, string value, string expected)
    {
        GeneratorResult result = GeneratorDriverHarness.Run(
            Examples.Digits,
            HarnessOptions.Default with { GlobalOptions = new Dictionary<string, string> { [property] = value } });
        string[] levels = ["AdvSimd", "Avx2", "Avx512", "Portable"];
        Assert.Equal(
            expected,
            string.Join(' ', levels.Where(level => result.Sources.Any(source => source.HintName.Split('.', '+').Contains(level)))));
    }
}
