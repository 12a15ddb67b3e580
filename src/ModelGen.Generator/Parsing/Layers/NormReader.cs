using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary><c>[BatchNorm]</c> and <c>[LayerNorm]</c>. Their epsilons are judged on the graph.</summary>
internal static class NormReader
{
    private const double DefaultEpsilon = 1E-5;

    public static BatchNorm ReadBatch(DeclaredAttribute attribute) => new(attribute.Double("Epsilon", DefaultEpsilon));

    public static Operator ReadLayer(DeclaredAttribute attribute) => new LayerNormOperator(attribute.Double("Epsilon", DefaultEpsilon));
}
