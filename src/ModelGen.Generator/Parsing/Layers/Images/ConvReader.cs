using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary><c>[Conv2D(…)]</c>, <c>[Conv1D(…)]</c> and <c>[DepthwiseConv2D(…)]</c>.</summary>
internal static class ConvReader
{
    public static Operator ReadImage(DeclaredAttribute attribute, string layer, IssueList issues) => new Conv2DOperator(
        attribute.Int("filters"), WindowReader.ReadConv(attribute, layer, issues), attribute.Int("Groups", fallback: 1), Bias(attribute));

    public static Operator ReadSequence(DeclaredAttribute attribute, string layer, IssueList issues) => new Conv1DOperator(
        attribute.Int("filters"),
        WindowReader.ReadSequence(attribute, layer, issues),
        attribute.Int("Groups", fallback: 1),
        Bias(attribute));

    public static Operator ReadDepthwise(DeclaredAttribute attribute, string layer, IssueList issues) => new DepthwiseConv2DOperator(
        WindowReader.ReadConv(attribute, layer, issues), attribute.Int("Multiplier", fallback: 1), Bias(attribute));

    private static bool Bias(DeclaredAttribute attribute) => attribute.Bool("Bias", fallback: true);
}
