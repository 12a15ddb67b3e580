using ModelGen.Core.Specs;

namespace ModelGen.Core.Tests.Specs;

public sealed class ModelHashesTests
{
    private const string Base =
        "modelgen 1\nmodel Demo.Net\nbatches 1 16\n" +
        "Image: input 4x4x1 f32\nA: dense 8 relu <- Image\nB: dense 8 relu <- Image\nLogits: dense 3 <- A output\n";

    [Fact]
    public void HashesAre16HexadecimalDigitsAndNeverChange()
    {
        // Stored in parameter files and caches: another value would orphan them.
        Assert.Equal("f5b742677cdfb383", ModelHashes.Topology(ModelSpecText.Parse(Base)));
        Assert.Equal("bc13d7a27655249f", ModelHashes.Program(ModelSpecText.Parse(Base), "0.1.0"));
    }

    [Theory]
    [InlineData("model Demo.Net", "model Demo.Other")]
    [InlineData("batches 1 16", "batches 1 64")]
    [InlineData("batches 1 16", "batches 1 16\ntarget CortexA53")]
    [InlineData("<- A output", "<- A output bits(4,8)")]
    [InlineData("A: dense 8 relu <- Image", "A: dense 8 relu <- Image output noise(0.1,0,norm)")]
    public void WhatLeavesTheParametersFittingKeepsTheTopology(string before, string after)
    {
        ModelSpec spec = ModelSpecText.Parse(Base), changed = Changed(before, after);
        Assert.Equal(ModelHashes.Topology(spec), ModelHashes.Topology(changed));
        Assert.NotEqual(ModelHashes.Program(spec, "0.1.0"), ModelHashes.Program(changed, "0.1.0"));
    }

    [Theory]
    [InlineData("<- A output", "<- B output")]
    [InlineData("A: dense 8 relu <- Image", "A: dense 9 relu <- Image")]
    [InlineData("A: dense 8 relu <- Image", "A: dense 8 nobias relu <- Image")]
    [InlineData("A: dense 8 relu <- Image", "A: dense 8 gelu <- Image")]
    [InlineData("input 4x4x1", "input 4x2x2")]
    [InlineData("f32", "f32 normalize(1;2)")]
    [InlineData("Logits:", "Scores:")]
    public void WiringShapesOperatorsAndNamesAlterTheTopology(string before, string after) =>
        Assert.NotEqual(ModelHashes.Topology(ModelSpecText.Parse(Base)), ModelHashes.Topology(Changed(before, after)));

    [Fact]
    public void TheGeneratorsVersionAltersTheProgram()
    {
        ModelSpec spec = ModelSpecText.Parse(Base);
        Assert.NotEqual(ModelHashes.Program(spec, "0.1.0"), ModelHashes.Program(spec, "0.1.1"));
    }

    private static ModelSpec Changed(string before, string after)
    {
        Assert.Contains(before, Base);
        return ModelSpecText.Parse(Base.Replace(before, after));
    }
}
