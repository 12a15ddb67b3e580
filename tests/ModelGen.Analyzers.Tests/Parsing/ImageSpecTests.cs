using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;
using ModelGen.Generator.Parsing;

namespace ModelGen.Analyzers.Tests.Parsing;

/// <summary>What the attributes of operators on images mean, defaults included.</summary>
public sealed class ImageSpecTests
{
    [Theory]
    [InlineData("Conv2D(8, 3)", "conv2d 8 3x3")]
    [InlineData("Conv2D(kernelWidth: 5, filters: 8, kernelHeight: 3)", "conv2d 8 3x5")]
    [InlineData("Conv2D(8, 3, 1, Stride = 2, Dilation = 3)", "conv2d 8 3x1 stride(2x2) dilation(3x3)")]
    [InlineData("Conv2D(8, 3, StrideX = 2, DilationX = 3)", "conv2d 8 3x3 stride(1x2) dilation(1x3)")]
    [InlineData("Conv2D(8, 3, StrideY = 2, DilationY = 3)", "conv2d 8 3x3 stride(2x1) dilation(3x1)")]
    [InlineData("MaxPool2D(3, 2, StrideY = 1, DilationY = 4, Dilation = 2)", "maxpool2d 3x2 stride(1x2) dilation(4x2) pad(valid)")]
    [InlineData("MaxPool2D(3, Stride = 4, StrideY = 1)", "maxpool2d 3x3 stride(1x4) pad(valid)")]
    [InlineData("AveragePool2D(kernelWidth: 2, kernelHeight: 3)", "averagepool2d 3x2 stride(3x2) pad(valid)")]
    [InlineData("Conv2D(8, 3, StrideX = 1, Stride = 2, DilationX = 1, Dilation = 2)", "conv2d 8 3x3 stride(2x1) dilation(2x1)")]
    [InlineData("Conv2D(8, 3, Padding = PaddingMode.Same)", "conv2d 8 3x3")]
    [InlineData("Conv2D(8, 3, Padding = PaddingMode.Valid, Groups = 2, Bias = false)", "conv2d 8 3x3 pad(valid) groups(2) nobias")]
    [InlineData("Conv2D(8, 3, Pads = new[] { 2 })", "conv2d 8 3x3 pad(2x2x2x2)")]
    [InlineData("Conv2D(8, 3, Pads = new[] { 2, 1 })", "conv2d 8 3x3 pad(2x1x2x1)")]
    [InlineData("Conv2D(8, 3, Pads = [1, 2, 3, 4])", "conv2d 8 3x3 pad(1x2x3x4)")]
    [InlineData("Conv2D(8, 3, Pads = new[] { 0 })", "conv2d 8 3x3 pad(0x0x0x0)")]
    [InlineData("Conv2D(8, 3, Pads = null)", "conv2d 8 3x3")]
    [InlineData("Conv1D(8, 3)", "conv1d 8 3")]
    [InlineData("Conv1D(8, 3, Stride = 2, Dilation = 4, Pads = new[] { 8, 0 }, Groups = 2, Bias = false)", "conv1d 8 3 stride(2) dilation(4) pad(8x0) groups(2) nobias")]
    [InlineData("Conv1D(8, 3, Pads = new[] { 1 })", "conv1d 8 3 pad(1x1)")]
    [InlineData("Conv1D(8, 3, Padding = PaddingMode.Valid)", "conv1d 8 3 pad(valid)")]
    [InlineData("DepthwiseConv2D(3)", "depthwise2d 3x3")]
    [InlineData("DepthwiseConv2D(3, 5, Multiplier = 2, Stride = 2, Bias = false)", "depthwise2d 3x5 multiplier(2) stride(2x2) nobias")]
    [InlineData("MaxPool2D(2)", "maxpool2d 2x2 stride(2x2) pad(valid)")]
    [InlineData("MaxPool2D(3, 2)", "maxpool2d 3x2 stride(3x2) pad(valid)")]
    [InlineData("MaxPool2D(3, 2, Stride = 1)", "maxpool2d 3x2 pad(valid)")]
    [InlineData("MaxPool2D(3, 2, StrideX = 1)", "maxpool2d 3x2 stride(3x1) pad(valid)")]
    [InlineData("MaxPool2D(3, Stride = 2, Padding = PaddingMode.Same)", "maxpool2d 3x3 stride(2x2)")]
    [InlineData("AveragePool2D(2)", "averagepool2d 2x2 stride(2x2) pad(valid)")]
    [InlineData("AveragePool2D(3, Stride = 1, Pads = new[] { 1 }, CountPadding = true)", "averagepool2d 3x3 pad(1x1x1x1) countpadding")]
    [InlineData("GlobalAveragePool", "globalaveragepool")]
    [InlineData("GlobalMaxPool", "globalmaxpool")]
    [InlineData("Pad(1)", "pad 1x1x1x1")]
    [InlineData("Pad(1, 2)", "pad 1x2x1x2")]
    [InlineData("Pad(1, 2, 3, 4)", "pad 1x2x3x4")]
    [InlineData("Upsample(2)", "upsample 2x2")]
    [InlineData("Upsample(2, 3)", "upsample 2x3")]
    [InlineData("DepthToSpace(2)", "depthtospace 2")]
    [InlineData("ChannelShuffle(4)", "channelshuffle 4")]
    public void AnAttributeMeansAnOperator(string attribute, string words)
    {
        ModelDeclaration model = Parsed.Model(
            $"[Input(32, 32, 16)] public partial Layer In {{ get; }} [{attribute}, Relu] public partial Layer Out {{ get; }}");
        Assert.Empty(model.Issues);
        Assert.Equal(words, ModelSpecText.Write(model.Spec.Layers[1].Operator));
    }

    [Fact]
    public void EveryArgumentMayBeMadeOfABlocksParameters()
    {
        ModelDeclaration model = Parsed.Files("""
            using ModelGen;
            namespace Demo;
            [Block] public sealed partial class Part
            {
                [Parameter] public const int Two = 2, Three = 3;
                [Parameter] public const bool Biased = true;
                [Parameter] public const PaddingMode Border = PaddingMode.Valid;
                [Input] public partial Layer In { get; }
                [Conv2D(Two * 8, Three, Two + 1, Stride = Two, StrideX = Two - 1, Dilation = Three, DilationX = Two, Groups = Two, Bias = Biased, Padding = Border)]
                public partial Layer A { get; }
                [Conv2D(8, 3, Pads = new[] { Two, 0, Three, 1 })] public partial Layer B { get; }
                [DepthwiseConv2D(Three, Multiplier = Two, Pads = [Two])] public partial Layer C { get; }
                [MaxPool2D(Three, Two)] public partial Layer D { get; }
                [AveragePool2D(Two, CountPadding = !Biased)] public partial Layer E { get; }
                [Pad(Two, Three)] public partial Layer F { get; }
                [Upsample(Two, Three)] public partial Layer G { get; }
                [DepthToSpace(Two)] public partial Layer H { get; }
                [ChannelShuffle(Two)] public partial Layer I { get; }
                [GlobalMaxPool] public partial Layer J { get; }
            }
            [Model] public sealed partial class Net
            {
                [Input(32, 32, 16)] public partial Layer In { get; }
                [With(4, 5, false, PaddingMode.Same)] public partial Part Body { get; }
            }
            """);
        Assert.Empty(model.Issues);
        Assert.Equal(
            [
                "conv2d 32 5x5 stride(4x3) dilation(5x4) groups(4) nobias", "conv2d 8 3x3 pad(4x0x5x1)", "depthwise2d 5x5 multiplier(4) pad(4x4x4x4)",
                "maxpool2d 5x4 stride(5x4) pad(valid)", "averagepool2d 4x4 stride(4x4) pad(valid) countpadding", "pad 4x5x4x5", "upsample 4x5",
                "depthtospace 4", "channelshuffle 4", "globalmaxpool",
            ],
            model.Spec.Layers.Skip(2).Select(layer => ModelSpecText.Write(layer.Operator)));
    }

    [Theory]
    [InlineData("Conv2D(8, 3, Pads = new int[0])", "Pads of [Conv2D] is 0 numbers, but must be 1 number (all sides), 2 (top and bottom, left and right) or 4 (top, left, bottom, right)")]
    [InlineData("Conv1D(8, 3, Pads = new[] { 1, 2, 3 })", "Pads of [Conv1D] is 3 numbers, but must be 1 number (both ends) or 2 (before, behind)")]
    [InlineData("MaxPool2D(2, Padding = (PaddingMode)2)", "Padding of [MaxPool2D] is 2, but must be PaddingMode.Same or PaddingMode.Valid")]
    [InlineData("Conv2D(8, 3, Padding = PaddingMode.Same, Pads = new[] { 1, 2 })", "'Out' declares both Padding = Same and Pads = [1, 2]; leave one of them out")]
    public void WhatCannotBeReadIsSaid(string attribute, string message)
    {
        Issue issue = Assert.Single(Parsed.Model(
            $"[Input(32, 32, 16)] public partial Layer In {{ get; }} [{attribute}] public partial Layer Out {{ get; }}").Issues);
        Assert.Equal(("Out", Site.Operator, message), (issue.Layer, issue.Site, issue.Message));
    }
}
