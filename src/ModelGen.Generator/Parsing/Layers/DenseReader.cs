using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary><c>[Dense(…)]</c>. Its numbers are judged on the graph.</summary>
internal static class DenseReader
{
    public static Operator Read(DeclaredAttribute attribute) =>
        new DenseOperator(attribute.Int("units"), attribute.Bool("Bias", fallback: true));
}
