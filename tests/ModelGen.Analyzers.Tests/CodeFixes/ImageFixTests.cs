using ModelGen.Analyzers.Tests.Verification;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests.CodeFixes;

/// <summary>Fixes of convolutions.</summary>
public sealed class ImageFixTests
{
    private const string Head = """
        using ModelGen;

        [Model]
        public sealed partial class Net
        {
            [Input(8, 8, 4)] public partial Layer Image { get; }
            [Conv2D(16, 3), Relu] public partial Layer Wide { get; }

        """;

    [Theory]
    [InlineData("[Conv2D(8, 3), BatchNorm]", "[Conv2D(8, 3, Bias = false), BatchNorm]")]
    [InlineData("[BatchNorm, DepthwiseConv2D(3, Bias = true)]", "[BatchNorm, DepthwiseConv2D(3, Bias = false)]")]
    public Task ABiasBeforeANormalisationIsDropped(string before, string after) => Verify(new DropBiasCodeFix(), before, after);

    [Theory]
    [InlineData("[Conv2D(8, 3), Add(nameof(Wide))]", "[Conv2D(16, 3), Add(nameof(Wide))]")]
    [InlineData("[Add(nameof(Wide)), Conv2D(kernel: 3, filters: 4 * 2)]", "[Add(nameof(Wide)), Conv2D(kernel: 3, filters: 16)]")]
    public Task AConvolutionGetsAsManyFiltersAsAreAddedToIt(string before, string after) => Verify(new SetUnitsCodeFix(), before, after);

    [Theory]
    [InlineData("[Conv2D(8, 3, Stride = 2), Add(nameof(Wide))]")]
    [InlineData("[DepthwiseConv2D(3, Multiplier = 2), Add(nameof(Image))]")]
    public async Task OtherRowsOrNoFiltersAreLeftAlone(string layer) =>
        Assert.Null(await CodeFixVerifier.Apply(new SetUnitsCodeFix(), Whole(layer)));

    [Theory]
    [InlineData("[Apply(nameof(Image))]", "[Apply(nameof(Next))]")]
    public Task WhatIsAppliedHasParameters(string before, string after) =>
        Verify(new RenameToNearestCodeFix(), "[Conv2D(16, 3)] public partial Layer Next { get; } " + before, "[Conv2D(16, 3)] public partial Layer Next { get; } " + after);

    private static string Whole(string attributes) => Head + "    " + attributes + " public partial Layer Out { get; }\n}";

    private static Task Verify(Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider provider, string before, string after) =>
        CodeFixVerifier.Verify(provider, Whole(before), Whole(after));
}
