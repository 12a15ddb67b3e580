using ModelGen.Runtime;
using ModelGen.Tool;

namespace ModelGen.Benchmarks.Measuring;

/// <summary>What the core's multiply-add units do at most, with vectors as wide as a level's.</summary>
internal static class FmaPeak
{
    /// <summary>Operations (two per multiply-add) per nanosecond, that is GFLOP/s.</summary>
    /// <param name="level">The level whose vectors count.</param>
    /// <param name="iterations">Rounds of twelve multiply-adds.</param>
    public static double Measure(IsaLevel level, int iterations) => MultiplyAddChains.Measure(
        level switch { IsaLevel.Avx512 => 512, IsaLevel.Avx2 => 256, _ => 128 }, iterations);
}
