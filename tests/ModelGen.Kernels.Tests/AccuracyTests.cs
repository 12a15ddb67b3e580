namespace ModelGen.Kernels.Tests;

/// <summary>Each function on each level against double precision, over numbers of all magnitudes. The benchmarks sweep all 2^32.</summary>
public class AccuracyTests
{
    private const long Stride = 257;

    public static TheoryData<string> Functions => [.. MathSweep.Functions];

    private static string[] Supported => [.. MathLevels.Names.Where(MathLevels.IsSupported)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Every_257th_bit_pattern_is_within_the_limits(string function) =>
        AssertWithin(MathSweep.Run(function, Supported, Stride, threads: 1));

    [Theory]
    [MemberData(nameof(Functions))]
    public void Every_edge_is_within_the_limits(string function) =>
        AssertWithin(MathSweep.Run(function, Supported, EdgePatterns.All()));

    [Theory]
    [InlineData("tanh", 8f, 9.5f)]
    [InlineData("erf", 3.5f, 4.5f)]
    [InlineData("exp", 88.5f, 89.5f)]
    [InlineData("exp", -104.5f, -103f)]
    [InlineData("gelu", -6f, -5f)]
    [InlineData("log", 0.99f, 1.01f)]
    public void Every_number_is_within_the_limits_where_a_function_saturates_or_vanishes(string function, float from, float to)
    {
        uint first = Math.Min(BitConverter.SingleToUInt32Bits(from), BitConverter.SingleToUInt32Bits(to));
        uint last = Math.Max(BitConverter.SingleToUInt32Bits(from), BitConverter.SingleToUInt32Bits(to));
        uint[] patterns = new uint[last - first + 1];
        for (uint i = 0; i < patterns.Length; i++)
        {
            patterns[i] = first + i;
        }

        AssertWithin(MathSweep.Run(function, Supported, patterns));
    }

    private static void AssertWithin(SweepResult[] results) =>
        Assert.All(results, result => Assert.True(result.Share <= 1, result.ToString()));
}
