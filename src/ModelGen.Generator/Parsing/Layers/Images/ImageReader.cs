using System;
using System.Collections.Generic;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary>The attributes of operators on images and sequences. Their numbers are judged on the graph.</summary>
internal static class ImageReader
{
    private static readonly Dictionary<string, Func<DeclaredAttribute, string, IssueList, Operator>> s_readers = new()
    {
        ["Conv2D"] = ConvReader.ReadImage,
        ["Conv1D"] = ConvReader.ReadSequence,
        ["DepthwiseConv2D"] = ConvReader.ReadDepthwise,
        ["MaxPool2D"] = (attribute, layer, issues) => Pool(PoolKind.Max, attribute, layer, issues),
        ["AveragePool2D"] = (attribute, layer, issues) => Pool(PoolKind.Average, attribute, layer, issues),
        ["GlobalMaxPool"] = (_, _, _) => new GlobalPoolOperator(PoolKind.Max),
        ["GlobalAveragePool"] = (_, _, _) => new GlobalPoolOperator(PoolKind.Average),
        ["Pad"] = (attribute, _, _) => Pad(attribute),
        ["Upsample"] = (attribute, _, _) => Upsample(attribute),
        ["DepthToSpace"] = (attribute, _, _) => new DepthToSpaceOperator(attribute.Int("block")),
        ["ChannelShuffle"] = (attribute, _, _) => new ChannelShuffleOperator(attribute.Int("groups")),
    };

    /// <summary>Whether an attribute declares such an operator.</summary>
    public static bool Is(string attribute) => s_readers.ContainsKey(attribute);

    /// <summary>The operator.</summary>
    /// <param name="attribute">One of those that <see cref="Is"/> names.</param>
    /// <param name="layer">The layer that carries it.</param>
    /// <param name="issues">Takes what is wrong.</param>
    public static Operator Read(DeclaredAttribute attribute, string layer, IssueList issues) =>
        s_readers[attribute.Name](attribute, layer, issues);

    private static Pool2DOperator Pool(PoolKind kind, DeclaredAttribute attribute, string layer, IssueList issues) =>
        new(kind, WindowReader.ReadPool(attribute, layer, issues), attribute.Bool("CountPadding", fallback: false));

    private static PadOperator Pad(DeclaredAttribute attribute)
    {
        if (attribute.Has("top"))
            return new PadOperator(attribute.Int("top"), attribute.Int("left"), attribute.Int("bottom"), attribute.Int("right"));
        (int vertical, int horizontal) = WindowReader.Pair(attribute, "all", "vertical", "horizontal");
        return new PadOperator(vertical, horizontal, vertical, horizontal);
    }

    private static UpsampleOperator Upsample(DeclaredAttribute attribute)
    {
        (int factorY, int factorX) = WindowReader.Pair(attribute, "factor", "factorY", "factorX");
        return new UpsampleOperator(factorY, factorX);
    }
}
