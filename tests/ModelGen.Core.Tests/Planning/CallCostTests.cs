using ModelGen.Core.Cost;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Core.Tests.Graphs;

namespace ModelGen.Core.Tests.Planning;

/// <summary>What the predictions of calls over elements are made of: bytes, vectors, passes.</summary>
public sealed class CallCostTests
{
    private static readonly HardwareProfile s_profile = HardwareProfiles.Find("X64Avx2")!;

    [Fact]
    public void AnAdditionReadsBothValuesAndWritesOne() => Assert.Equal(
        RooflineCost.Elementwise(s_profile, Level.Avx2, 40_000, 320_000, 160_000, operationsPerElement: 2),
        Cost("In: input 40000 f32", "B: input 40000 f32", "A: identity add(B) relu <- In output"));

    [Fact]
    public void AFactorPerChannelIsReadOncePerSample() => Assert.Equal(
        RooflineCost.Elementwise(s_profile, Level.Avx2, 40_000, 160_000 + 1600, 160_000, operationsPerElement: 1),
        Cost("In: input 100x400 f32", "B: input 400 f32", "A: multiply <- In,B output"));

    [Fact]
    public void EveryRowEndsWithAVectorOfItsOwn() => Assert.Equal(
        RooflineCost.Elementwise(s_profile, Level.Avx2, 10_000 * 8, 120_000 + 12, 120_000, operationsPerElement: 1),
        Cost("In: input 10000x3 f32", "B: input 3 f32", "A: multiply <- In,B output"));

    [Fact]
    public void BytesAreReadAsBytes() => Assert.Equal(
        RooflineCost.Elementwise(s_profile, Level.Avx2, 40_000, 40_000, 160_000, operationsPerElement: 2),
        Cost("In: input 40000 u8", "A: identity <- In output"));

    [Fact]
    public void PatternsAndFurtherPassesCountForTheNearestCache()
    {
        Assert.Equal(
            RooflineCost.Elementwise(s_profile, Level.Avx2, 40_000, 160_000, 160_000, operationsPerElement: 2, bytesAgain: 3 * 160_000),
            Cost("In: input 100x400 f32", "A: identity batchnorm(1) <- In output"));
        ModelGen.Core.Planning.Cost softmax = Cost("In: input 100x400 f32", "A: identity softmax <- In output");
        ModelGen.Core.Planning.Cost norm = Cost("In: input 100x400 f32", "A: layernorm 1 <- In output");
        Assert.Equal(Bound.Arithmetic, softmax.Bound);
        Assert.Equal(
            RooflineCost.Elementwise(s_profile, Level.Avx2, 40_000, 160_000, 160_000, OperationCount.Softmax, bytesAgain: 2 * 160_000),
            softmax);
        Assert.Equal(
            RooflineCost.Elementwise(s_profile, Level.Avx2, 40_000, 160_000, 160_000, OperationCount.LayerNorm, bytesAgain: 4 * 160_000),
            norm);
    }

    private static ModelGen.Core.Planning.Cost Cost(params string[] layers) =>
        Planner.Plan(Models.BuildWith("batches 1", layers).Graph!, Level.Avx2, 1, s_profile).Calls.First(call => call.Layer is "A" or "In").Cost;
}
