using ModelGen.Core.Graphs;

namespace ModelGen.Core.Planning;

/// <summary>Multiply-accumulate operations.</summary>
public static class MacCount
{
    /// <summary>
    /// Those of one sample: every output position uses every number of the weight once; products with zeros of the border count too. 0
    /// for operations without a weight.
    /// </summary>
    /// <param name="node">A node of the graph.</param>
    public static long Of(Node node) => node.Operation is DenseOperation or ConvOperation
        ? node.Type.Shape.Count / node.Type.Shape.Channels * node.Parameters[0].Shape.Count
        : 0;
}
