using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Scheduling;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Tests.Planning;

/// <summary>What steps convolutions and pools become, and what moves into them.</summary>
public sealed class ImageScheduleTests
{
    private readonly ImageGraph _graph = new();

    [Fact]
    public void ReadersOfTheSamePaddedImageShareIt()
    {
        int x = _graph.Input(Shape.Of(6, 6, 3));
        int a = _graph.Conv(x, 4, taps: 3, padding: 1), b = _graph.Conv(x, 4, taps: 3, padding: 1), c = _graph.Conv(x, 4, taps: 5, padding: 2);
        int d = _graph.Conv(x, 4, taps: 1);
        Step[] steps = Steps(_graph.Add(_graph.Add(a, b), _graph.Add(c, d)));
        PadStep[] pads = [.. steps.OfType<PadStep>()];
        ConvStep[] convolutions = [.. steps.OfType<ConvStep>()];
        Assert.Equal([new PaddedAxis(1, 6, 1), new PaddedAxis(2, 6, 2)], pads.Select(pad => pad.Rows));
        Assert.Equal([pads[0].Result, pads[0].Result, pads[1].Result, 0], convolutions.Select(step => Assert.Single(step.Sources)));
        Assert.Equal([8, 8, 10, 6], convolutions.Select(step => step.Rows.Size));
    }

    [Theory]
    [InlineData(6, 3, 2, 1, 1, 1, 6, 0)] // The last zero is not reached.
    [InlineData(7, 3, 2, 1, 1, 1, 7, 1)]
    [InlineData(7, 2, 3, 1, 4, 1, 7, 3)]
    [InlineData(2, 3, 9, 4, 4, 3, 0, 0)] // Zeros alone.
    public void APaddedImageIsCutToWhatWindowsReach(int size, int taps, int stride, int before, int after, long zeros, long copied, long behind) =>
        Assert.Equal(new PaddedAxis(zeros, copied, behind), PaddedAxis.Reached(new WindowAxis(size, taps, stride, 1, before, after)));

    [Fact]
    public void NormalisationsAndActivationsMoveIntoAConvolution()
    {
        int x = _graph.Input(Shape.Of(6, 6, 3));
        int conv = _graph.Conv(_graph.BatchNorm(x), 4, taps: 3);
        ConvStep step = Assert.IsType<ConvStep>(Assert.Single(Steps(_graph.Activate(_graph.BatchNorm(conv), ActivationKind.Relu))));
        Assert.Equal(("L1.norm.weight", "L3.norm.weight"), (step.Folded!.Norm!.Weight, step.Norm!.Weight));
        Assert.Equal(new Activation(ActivationKind.Relu), step.Activation);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0, 3)]
    public void ANormalisationBeforeZerosOrGroupsIsComputed(int padding, int groups)
    {
        // A zero of the border is no normalised zero.
        int x = _graph.Normalize(_graph.Input(Shape.Of(6, 6, 3)));
        Step[] steps = Steps(_graph.Conv(x, 6, taps: 3, padding: padding, groups: groups));
        Assert.IsType<NormalizeStep>(steps[0]);
        Assert.Null(Assert.IsType<ConvStep>(steps[^1]).Folded);
    }

    [Fact]
    public void AValueThatAnotherReadsKeepsItsActivationApart()
    {
        int conv = _graph.Conv(_graph.Input(Shape.Of(6, 6, 3)), 4, taps: 3);
        _graph.Return(conv);
        Step[] steps = Steps(_graph.Activate(conv, ActivationKind.Relu));
        Assert.Equal(Activation.None, Assert.IsType<ConvStep>(steps[0]).Activation);
        Assert.IsType<MapStep>(steps[1]);
    }

    [Fact]
    public void APoolTakesTheActivationAndNeedsNoZeros()
    {
        int x = _graph.Input(Shape.Of(6, 6, 3));
        var axis = new WindowAxis(6, 3, 2, 1, 1, 1);
        Step[] steps = Steps(_graph.Activate(_graph.Pool(x, PoolKind.Max, axis, axis, countPadding: false), ActivationKind.Relu));
        Assert.Equal(new Activation(ActivationKind.Relu), Assert.IsType<PoolStep>(Assert.Single(steps)).Activation);
    }

    [Fact]
    public void ADepthwiseConvolutionWithAMultiplierReadsRepeatedChannels()
    {
        int conv = _graph.Conv(_graph.Input(Shape.Of(6, 6, 3)), 6, taps: 3, padding: 1, groups: 3);
        Step[] steps = Steps(conv);
        Assert.IsType<PadStep>(steps[0]);
        var repeat = Assert.IsType<InterleaveStep>(steps[1]);
        Assert.Equal((6, 3, 2, 0), (repeat.Channels, repeat.Outer, repeat.Inner, repeat.Distance));
        var step = Assert.IsType<ConvStep>(steps[2]);
        Assert.True(step.IsDepthwise && step.Sources[0] == repeat.Result && step.Channels == 6);
    }

    private Step[] Steps(int output) => [.. Scheduler.Schedule(_graph.Return(output).Build()).Steps];
}
