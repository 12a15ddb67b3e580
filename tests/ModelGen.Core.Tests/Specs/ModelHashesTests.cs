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
    public void EverySlotAndItsNumbersArePartOfTheTopology()
    {
        string[] slots =
        [
            "dense 8 relu", "dense 8 batchnorm(1E-05) relu", "dense 8 batchnorm(0.001) relu", "dense 8 add(Image) relu",
            "dense 8 add(C) relu", "dense 8 softmax", "dense 8 logsoftmax", "apply B relu", "apply C relu", "layernorm 1E-05 relu",
            "layernorm 0.001 relu", "multiply relu", "concat relu", "identity relu",
        ];
        IEnumerable<string> hashes = slots.Select(slot => ModelHashes.Topology(Changed("dense 8 relu <- Image\nB", slot + " <- Image\nB")));
        Assert.Equal(slots.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void EveryNumberOfAWindowIsPartOfTheTopology()
    {
        string[] operators =
        [
            "conv2d 8 3x3", "conv2d 9 3x3", "conv2d 8 3x5", "conv2d 8 3x3 stride(2x2)", "conv2d 8 3x3 stride(1x2)", "conv2d 8 3x3 dilation(2x2)",
            "conv2d 8 3x3 pad(valid)", "conv2d 8 3x3 pad(1x1x1x1)", "conv2d 8 3x3 pad(0x0x0x0)", "conv2d 8 3x3 groups(2)", "conv2d 8 3x3 nobias",
            "conv1d 8 3", "depthwise2d 3x3", "depthwise2d 3x3 multiplier(2)", "maxpool2d 2x2", "averagepool2d 2x2", "averagepool2d 2x2 countpadding",
            "globalmaxpool", "globalaveragepool", "pad 1x1x1x1", "upsample 1x2", "depthtospace 2", "channelshuffle 2",
        ];
        IEnumerable<string> hashes =
            operators.Select(operation => ModelHashes.Topology(Changed("dense 8 relu <- Image\nB", operation + " relu <- Image\nB")));
        Assert.Equal(operators.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void HashesOfSlotsNeverChangeEither() => Assert.Equal(
        "baaf2bb324018d1a",
        ModelHashes.Topology(Changed("A: dense 8 relu", "A: dense 8 batchnorm(1E-05) add(B) softmax")));

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
