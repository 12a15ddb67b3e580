using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Scheduling;
using ModelGen.Core.Specs;
using ModelGen.Core.Tests.Graphs;

namespace ModelGen.Core.Tests.Planning;

/// <summary>What is fused, folded and left out.</summary>
public sealed class SchedulerTests
{
    private static readonly Activation s_relu = new(ActivationKind.Relu);

    [Fact]
    public void ABatchNormBehindADenseLayerMovesIntoItWithTheActivation()
    {
        DenseStep dense = Assert.IsType<DenseStep>(Assert.Single(Steps("In: input 3 f32", "A: dense 4 nobias batchnorm(0.5) relu <- In output")));
        Assert.Equal(Tensors("A", 4), dense.Norm);
        Assert.Equal((s_relu, null), (dense.Activation, dense.Folded));
    }

    [Fact]
    public void ABatchNormBehindASharedValueStaysBehindIt()
    {
        // The model returns the sum before the normalisation too.
        Step[] steps = Steps("In: input 3 f32", "A: dense 4 nobias <- In output", "B: identity batchnorm(0.5) relu <- A output");
        Assert.Null(Assert.IsType<DenseStep>(steps[0]).Norm);
        Assert.Equal((Tensors("B", 4), s_relu), (((AffineStep)steps[1]).Norm, ((AffineStep)steps[1]).Activation));
    }

    [Fact]
    public void ABatchNormBeforeDenseLayersAloneMovesIntoThem()
    {
        Step[] steps = Steps(
            "In: input 2x2x3 f32", "N: identity batchnorm(0.5) <- In", "F: flatten <- N", "A: dense 4 <- N output", "B: dense 4 <- F output");
        var fold = new InputFold(null, Tensors("N", 3));
        Assert.Equal([fold, fold], steps.Cast<DenseStep>().Select(step => step.Folded));
        Assert.Equal([Shape.Of(2, 2, 3), Shape.Of(2, 2, 3)], steps.Cast<DenseStep>().Select(step => step.Flattened!.Value));
        Assert.Equal([0, 0], steps.Select(step => Assert.Single(step.Sources)));
    }

    [Theory]
    [InlineData("A: dense 4 <- N output", "B: identity relu <- N output")]
    [InlineData("A: dense 4 <- N output", "B: dense 3 add(N) <- N output")]
    [InlineData("F: flatten <- N output", "A: dense 4 <- F output")]
    public void ABatchNormThatAnotherReadsIsComputed(params string[] readers)
    {
        Step[] steps = Steps(["In: input 3 f32", "N: identity batchnorm(0.5) <- In", .. readers]);
        Assert.IsType<AffineStep>(steps[0]);
        Assert.DoesNotContain(steps.OfType<DenseStep>(), dense => dense.Folded is not null);
    }

    [Fact]
    public void OneNormFoldsOnlyOnce()
    {
        // Between two dense layers it goes back into the first, where it also takes the activation along.
        Step[] steps = Steps("In: input 3 f32", "A: dense 4 nobias batchnorm(0.5) <- In", "B: dense 2 <- A output");
        Assert.Equal([true, false], steps.Cast<DenseStep>().Select(step => step.Norm is not null));
        Assert.All(steps.Cast<DenseStep>(), step => Assert.Null(step.Folded));
    }

    [Theory]
    [InlineData("C: multiply relu <- A,B output", true)]
    [InlineData("C: identity add(B) relu <- A output", true)]
    [InlineData("C: multiply <- A,B output|D: identity relu <- C output", false)]
    [InlineData("C: multiply softmax <- A,B output", false)]
    public void AnElementwiseActivationMovesIntoTheStepBeforeIt(string layers, bool fused)
    {
        Step[] steps = Steps(["A: input 3 f32", "B: input 3 f32", .. layers.Split('|')]);
        Assert.Equal(fused ? s_relu : Activation.None, Assert.IsType<BinaryStep>(steps[0]).Activation);
        Assert.Equal(fused ? 1 : 2, steps.Length);
    }

    [Fact]
    public void WhatNoOutputNeedsIsDropped()
    {
        Graph graph = Models.Build("In: input 3 f32", "A: dense 3 <- In", "B: apply A add(In) <- In output", "C: layernorm 1E-05 <- A").Graph!;
        Assert.Equal(["B", "B"], Scheduler.Schedule(graph).Steps.Select(step => step.Layer));
    }

    [Fact]
    public void AddingAValueToItselfReadsItTwice()
    {
        Step[] steps = Steps("In: input 3 f32", "A: dense 3 <- In", "B: identity add(A) <- A output");
        Assert.Equal([1, 1], Assert.IsType<BinaryStep>(steps[1]).Sources);
    }

    [Fact]
    public void SchedulingCanBeCancelled() => Assert.Throws<OperationCanceledException>(
        () => Scheduler.Schedule(Models.Graph("In: input 3 f32", "A: dense 3 <- In output"), new CancellationToken(canceled: true)));

    [Fact]
    public void AnInputReturnedAsItIsIsCopied()
    {
        Step[] steps = Steps("In: input 3 f32", "A: identity <- In output", "B: flatten <- In output");
        Assert.Equal(["A", "B"], steps.Cast<MapStep>().Select(step => step.Layer));
    }

    private static BatchNormTensors Tensors(string layer, int channels) => new(
        layer + ".norm.weight", layer + ".norm.bias", layer + ".norm.mean", layer + ".norm.variance", channels, Epsilon: 0.5);

    private static Step[] Steps(params string[] layers) => [.. Scheduler.Schedule(Models.Graph(layers)).Steps];
}
