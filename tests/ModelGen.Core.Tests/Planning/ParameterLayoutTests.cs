using ModelGen.Core.Graphs;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Tests.Graphs;

namespace ModelGen.Core.Tests.Planning;

public sealed class ParameterLayoutTests
{
    [Fact]
    public void AnAppliedLayerIsPackedOnce()
    {
        Program program = Plan(
            Level.Avx512, "In: input 8 f32", "A: dense 8 relu <- In", "B: apply A tanh <- A", "N: layernorm 0.5 <- B", "M: apply N <- N output");
        Assert.Equal(3, program.Packing.Count);
        DenseCall[] dense = [.. program.Calls.OfType<DenseCall>()];
        Assert.Equal((dense[0].WeightOffset, dense[0].BiasOffset), (dense[1].WeightOffset, dense[1].BiasOffset));
        LayerNormCall[] norms = [.. program.Calls.OfType<LayerNormCall>()];
        Assert.Equal((norms[0].WeightOffset, norms[0].BiasOffset), (norms[1].WeightOffset, norms[1].BiasOffset));
        Assert.Equal(["N.weight", "N.bias"], program.Packing.OfType<VectorPacking>().Select(packing => packing.Name));
    }

    [Fact]
    public void AnotherFormOfTheSameWeightIsPackedApart()
    {
        // Only the first reads a normalised value, so the same weight is scaled for it alone.
        Program program = Plan(
            Level.Avx512, "In: input 8 f32", "N: identity batchnorm(0.5) <- In", "A: dense 8 <- N", "B: apply A <- A output");
        PanelPacking[] packings = [.. program.Packing.Cast<PanelPacking>()];
        Assert.Equal(["A.weight", "A.weight"], packings.Select(packing => packing.Weight));
        Assert.Equal([true, false], packings.Select(packing => packing.Folded is not null));
        Assert.NotEqual(packings[0].WeightOffset, packings[1].WeightOffset);
    }

    [Theory]
    [InlineData(Level.Avx512, 3, 48)]
    [InlineData(Level.Avx512, 24, 48)]
    [InlineData(Level.Avx512, 64, 64)]
    [InlineData(Level.Avx2, 12, 24)]
    [InlineData(Level.AdvSimd, 7, 28)]
    [InlineData(Level.Portable, 1, 4)]
    public void APatternIsTheLeastCommonMultipleOfChannelsAndLanes(Level level, int channels, int period)
    {
        Program program = Plan(level, $"In: input 2x{channels} f32 normalize(9;1)", "A: identity batchnorm(0.5) <- In output");
        NormalizePacking normalize = Assert.IsType<NormalizePacking>(program.Packing[0]);
        AffinePacking affine = Assert.IsType<AffinePacking>(program.Packing[1]);
        Assert.Equal((period, period), (normalize.Period, affine.Period));
        long rounded = ((4L * period) + 63) / 64 * 64;
        Assert.Equal(
            [0, rounded, 2 * rounded, 3 * rounded, 4 * rounded],
            new[] { normalize.ScaleOffset, normalize.MeanOffset, affine.MeanOffset, affine.ScaleOffset, affine.ShiftOffset });
        Assert.Equal(5 * rounded, program.ParameterBytes);
    }

    [Fact]
    public void TheLongestPatternFits()
    {
        // As many odd channels as are allowed.
        Program program = Plan(Level.Avx512, "In: input 2097151 f32", "A: identity batchnorm(0.5) <- In output");
        Assert.Equal(16 * 2097151, Assert.IsType<AffinePacking>(Assert.Single(program.Packing)).Period);
        Assert.InRange(program.ParameterBytes, 1, 1L << 29);
    }

    [Fact]
    public void PackedParametersNeverOverlapAndDoNotDependOnTheBatch()
    {
        var models = new RandomModels(seed: 5);
        for (int i = 0; i < 100; i++)
        {
            Graph graph = models.Next();
            Program one = Planner.Plan(graph, Level.Avx2, 1, HardwareProfiles.Default(Level.Avx2));
            Program many = Planner.Plan(graph, Level.Avx2, 8, HardwareProfiles.Default(Level.Avx2));
            Assert.Equal((one.Packing, one.ParameterBytes), (many.Packing, many.ParameterBytes));

            long end = 0;
            foreach ((long first, long bytes) in one.Packing.SelectMany(Places).Order())
            {
                Assert.True(first >= end && first % 64 == 0, one.Packing.ToString());
                end = first + bytes;
            }

            Assert.InRange(end, 0, one.ParameterBytes);
        }
    }

    private static IEnumerable<(long First, long Bytes)> Places(PackingStep packing)
    {
        switch (packing)
        {
            case PanelPacking panels:
                long columns = panels.Runs.Sum(run => (long)run.Width * run.Count);
                return [(panels.WeightOffset, 4 * columns * panels.Inputs), (panels.BiasOffset, 4 * columns)];
            case NormalizePacking normalize:
                return [(normalize.ScaleOffset, 4L * normalize.Period), (normalize.MeanOffset, 4L * normalize.Period)];
            case AffinePacking affine:
                return new[] { affine.MeanOffset, affine.ScaleOffset, affine.ShiftOffset }.Select(offset => (offset, 4L * affine.Period));
            case FixedOrderPacking:
                return [];
            case VectorPacking vector:
                return [(vector.Offset, 4L * vector.Count)];
            default:
                throw new InvalidOperationException(packing.ToString());
        }
    }

    private static Program Plan(Level level, params string[] layers) =>
        Planner.Plan(Models.Graph(layers), level, 1, HardwareProfiles.Default(level));
}
