using ModelGen.Core.Diagnostics;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Tests.Graphs;

/// <summary>What operators of images become in the graph.</summary>
public sealed class ImageShapeTests
{
    [Theory]
    [InlineData("32x32x3", "conv2d 16 3x3", "32x32x16", "16x3x3x3 16")]
    [InlineData("32x32x3", "conv2d 16 3x3 stride(2x2)", "16x16x16", "16x3x3x3 16")]
    [InlineData("33x31x3", "conv2d 16 3x5 stride(2x3) nobias", "17x11x16", "16x3x3x5")]
    [InlineData("33x31x8", "conv2d 16 3x3 dilation(2x3) pad(valid) groups(4)", "29x25x16", "16x2x3x3 16")]
    [InlineData("33x31x8", "conv2d 8 3x3 pad(3x0x1x2)", "35x31x8", "8x8x3x3 8")]
    [InlineData("49x10x1", "conv2d 64 10x4 stride(2x2)", "25x5x64", "64x1x10x4 64")]
    [InlineData("9x9x6", "depthwise2d 3x3", "9x9x6", "6x1x3x3 6")]
    [InlineData("9x9x6", "depthwise2d 3x5 multiplier(4) stride(2x1) pad(valid) nobias", "4x5x24", "24x1x3x5")]
    [InlineData("100x8", "conv1d 12 5 stride(3) dilation(2)", "34x12", "12x8x5 12")]
    [InlineData("100x8", "conv1d 12 5 pad(4x0) groups(2) nobias", "100x12", "12x4x5")]
    [InlineData("28x27x5", "maxpool2d 2x2 stride(2x2) pad(valid)", "14x13x5", "")]
    [InlineData("28x27x5", "averagepool2d 3x3 stride(2x2)", "14x14x5", "")]
    [InlineData("25x5x64", "averagepool2d 24x5 stride(24x5) pad(valid)", "1x1x64", "")]
    [InlineData("28x27x5", "globalaveragepool", "5", "")]
    [InlineData("28x5", "globalmaxpool", "5", "")]
    [InlineData("28x27x5", "pad 1x2x3x4", "32x33x5", "")]
    [InlineData("7x9x5", "upsample 2x3", "14x27x5", "")]
    [InlineData("7x9x12", "depthtospace 2", "14x18x3", "")]
    [InlineData("7x9x12", "channelshuffle 3", "7x9x12", "")]
    [InlineData("9x12", "channelshuffle 3", "9x12", "")]
    public void TheValueAndTheParametersHaveTheirShapes(string input, string operation, string shape, string parameters)
    {
        Graph graph = Models.Graph($"In: input {input} f32", $"A: {operation} <- In output");
        Node node = graph.Nodes[^1];
        Assert.Equal((shape, ElementType.Float32), (node.Type.Shape.ToString(), node.Type.Element));
        Assert.Equal(parameters, string.Join(' ', node.Parameters.Select(parameter => parameter.Shape)));
        Assert.Equal(["A.weight", "A.bias"], node.Parameters.Select(parameter => parameter.Name).Concat(["A.weight", "A.bias"]).Distinct());
        Assert.All(node.Parameters, parameter => Assert.Equal(
            parameter.Name == "A.weight" ? ParameterRole.Weight : ParameterRole.Bias, parameter.Role));
    }

    [Fact]
    public void DeclaredWindowsBecomeAxes()
    {
        Operation Of(string input, string operation) => Models.Graph($"In: input {input} f32", $"A: {operation} <- In output").Nodes[^1].Operation;

        Assert.Equal(
            new ConvOperation(16, new WindowAxis(32, 3, 2, 1, 0, 1), new WindowAxis(32, 3, 2, 1, 0, 1), 1), Of("32x32x3", "conv2d 16 3x3 stride(2x2)"));
        Assert.Equal(
            new ConvOperation(6, new WindowAxis(9, 3, 1, 2, 2, 2), new WindowAxis(9, 4, 1, 1, 1, 2), 6), Of("9x9x6", "depthwise2d 3x4 dilation(2x1)"));
        Assert.Equal(new ConvOperation(6, WindowAxis.Whole(1), new WindowAxis(9, 3, 1, 1, 2, 0), 1), Of("9x6", "conv1d 6 3 pad(2x0)"));
        Assert.Equal(
            new PoolOperation(PoolKind.Average, new WindowAxis(8, 2, 2, 1, 0, 0), new WindowAxis(9, 3, 3, 1, 1, 0), CountPadding: true),
            Of("8x9x6", "averagepool2d 2x3 stride(2x3) pad(0x1x0x0) countpadding"));
        Assert.Equal(new PoolOperation(PoolKind.Max, WindowAxis.Whole(8), WindowAxis.Whole(9), CountPadding: false), Of("8x9x6", "globalmaxpool"));
        Assert.Equal(new PoolOperation(PoolKind.Average, WindowAxis.Whole(1), WindowAxis.Whole(9), CountPadding: false), Of("9x6", "globalaveragepool"));
        Assert.Equal(new PadOperation(1, 2, 3, 4), Of("8x9x6", "pad 1x2x3x4"));
        Assert.Equal(new UpsampleOperation(2, 3), Of("8x9x6", "upsample 2x3"));
        Assert.Equal(new DepthToSpaceOperation(2), Of("8x9x8", "depthtospace 2"));
        Assert.Equal(new ChannelShuffleOperation(4), Of("8x9x8", "channelshuffle 4"));
    }

    [Fact]
    public void AConvolutionIsAppliedWithItsParametersToOtherSizes()
    {
        Graph graph = Models.Graph(
            "In: input 16x16x4 f32", "A: conv2d 4 3x3 nobias batchnorm(1E-05) relu <- In", "B: maxpool2d 2x2 stride(2x2) <- A",
            "C: apply A tanh <- B output");
        Node[] convolutions = [.. graph.Nodes.Where(node => node.Operation is ConvOperation)];
        Assert.Equal(["16x16x4", "8x8x4"], convolutions.Select(node => node.Type.Shape.ToString()));
        Assert.Equal(convolutions[0].Parameters, convolutions[1].Parameters);
        Assert.Equal(5, graph.Parameters.Count);
    }

    [Fact]
    public void AWindowOfOnePixelMayLeaveGaps()
    {
        Models.Graph("In: input 8x8x4 f32", "A: conv2d 8 1x1 stride(2x2) <- In output");
        Assert.Single(Models.Build("In: input 8x8x4 f32", "A: conv2d 8 1x2 stride(2x2) <- In output").Issues, issue => issue.Rule == DiagnosticTable.SkippedPixels);
    }

    [Fact]
    public void AnIssueOfAnImageIsAboutItsOperator()
    {
        Issue issue = Assert.Single(Models.Build("In: input 8x8 f32", "A: conv2d 8 3x3 relu <- In", "B: conv2d 8 3x3 <- A output").Issues);
        Assert.Equal(("MG1028", "A", Site.Operator), (issue.Rule.Id, issue.Layer, issue.Site));
    }
}
