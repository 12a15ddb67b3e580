using ModelGen.Core.Graphs;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Scheduling;
using ModelGen.Core.Tests.Graphs;

namespace ModelGen.Core.Tests.Planning;

/// <summary>Which dense layers know that they read a flattened image, and which layers make its order binding.</summary>
public sealed class FlattenedImagesTests
{
    private const string Image = "In: input 2x2x3 f32|F: flatten <- In|";

    [Theory]
    [InlineData("D: dense 4 <- F output")]
    [InlineData("R: identity relu <- F|D: dense 4 <- R output")]
    [InlineData("R: identity softmax <- F|G: flatten tanh <- R|D: dense 4 <- G output")]
    [InlineData("R: identity tanh <- F|S: multiply <- R,F|T: identity add(F) relu <- S|D: dense 4 <- T output")]
    [InlineData("N: identity batchnorm(0.5) relu <- In|R: flatten relu <- N|D: dense 4 <- R output")]
    [InlineData("J: input 4x3 f32|G: flatten <- J|S: identity add(G) <- F|D: dense 4 <- S output")]
    public void AFlattenedImageIsFollowedToTheDenseLayer(string layers)
    {
        Schedule schedule = Schedule(Image + layers);
        DenseStep dense = Assert.Single(schedule.Steps.OfType<DenseStep>());
        Assert.Equal(Shape.Of(2, 2, 3), dense.Flattened);
        Assert.Null(schedule.FixedOrderLayer);
    }

    [Theory]
    [InlineData("A: identity batchnorm(0.5) <- F|D: dense 4 <- A output")]
    [InlineData("R: identity relu <- F|A: layernorm 0.5 <- R|D: dense 4 <- A output")]
    [InlineData("V: dense 12 <- In|A: identity add(V) <- F|D: dense 4 <- A output")]
    [InlineData("V: dense 12 <- In|A: multiply <- V,F|D: dense 4 <- A output")]
    [InlineData("V: dense 12 <- In|A: concat <- V,F|D: dense 4 <- A output")]
    [InlineData("J: input 3x4 f32|G: flatten <- J|A: identity add(G) <- F|D: dense 4 <- A output")]
    [InlineData("J: input 2x12 f32|A: multiply <- J,F|D: dense 4 <- A output")]
    public void WhatCannotBeReorderedBindsTheOrder(string layers)
    {
        string[] lines = (Image + layers).Split('|');
        Assert.Equal("A", Schedule(Image + layers).FixedOrderLayer);
        Program program = Planner.Plan(Models.Build(lines).Graph!, Level.Avx2, 1, HardwareProfiles.Default(Level.Avx2));
        Assert.Equal("A", Assert.Single(program.Packing.OfType<FixedOrderPacking>()).Layer);
    }

    [Theory]
    [InlineData("In: input 4x3x1 f32|F: flatten <- In|V: dense 12 <- In|A: layernorm 0.5 add(V) <- F|D: dense 4 <- A output")]
    [InlineData("In: input 1x1x12 f32|F: flatten <- In|V: dense 12 <- In|A: concat <- V,F|D: dense 4 <- A output")]
    [InlineData("In: input 12 f32|F: flatten <- In|A: layernorm 0.5 <- F|D: dense 4 <- A output")]
    [InlineData("In: input 2x2x3 f32|F: flatten <- In|D: dense 4 relu <- F|A: layernorm 0.5 <- D output")]
    [InlineData("In: input 2x2x3 f32|F: flatten <- In output|A: layernorm 0.5 <- F")]
    public void WhereBothOrdersAreOneNothingIsBound(string layers) => Assert.Null(Schedule(layers).FixedOrderLayer);

    private static Schedule Schedule(string layers) => Scheduler.Schedule(Models.Build(layers.Split('|')).Graph!);
}
