using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ModelGen.Kernels.Tests;

/// <summary>
/// The levels' formulas are one text each, apart from the class and the vector type; only primitives, reductions and memory accesses differ. So a
/// correction of one level cannot be forgotten in another, also where no test machine has its instructions.
/// </summary>
public sealed partial class SourceParityTests
{
    [Theory]
    [InlineData("Avx2", "Vector256", "Activations")]
    [InlineData("Avx2", "Vector256", "Exponential")]
    [InlineData("Avx2", "Vector256", "Logarithm")]
    [InlineData("Avx2", "Vector256", "Normalization")]
    [InlineData("Avx2", "Vector256", "Saturating")]
    [InlineData("Avx512", "Vector512", "Activations")]
    [InlineData("Avx512", "Vector512", "Exponential")]
    [InlineData("Avx512", "Vector512", "Logarithm")]
    [InlineData("Avx512", "Vector512", "Normalization")]
    [InlineData("Avx512", "Vector512", "Saturating")]
    [InlineData("AdvSimd", "Vector128", "Activations")]
    [InlineData("AdvSimd", "Vector128", "Exponential")]
    [InlineData("AdvSimd", "Vector128", "Logarithm")]
    [InlineData("AdvSimd", "Vector128", "Normalization")]
    [InlineData("AdvSimd", "Vector128", "Saturating")]
    public void A_level_computes_by_the_portable_formulas(string level, string vector, string concern)
    {
        string[] portable = Read("Portable", "Vector128", concern), other = Read(level, vector, concern);
        Assert.Contains("public static unsafe partial class Math", portable);
        Assert.Equal(portable, other);
    }

    private static string[] Read(string level, string vector, string concern)
    {
        string text = File.ReadAllText(Path.Combine(SourceFolder(), $"{level}Math.{concern}.cs"));
        Assert.All(VectorTypes().Matches(text), match => Assert.Equal(vector, match.Value));
        return text.ReplaceLineEndings("\n")
            .Replace($"{level}Math", "Math", StringComparison.Ordinal)
            .Replace(vector, "Vector", StringComparison.Ordinal)
            .Split('\n');
    }

    private static string SourceFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "src", "ModelGen.Kernels"));

    [GeneratedRegex("Vector(64|128|256|512)")]
    private static partial Regex VectorTypes();
}
