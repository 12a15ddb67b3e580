using ModelGen.Core.Common;
using ModelGen.Core.Graphs;

namespace ModelGen.TestKit;

/// <summary>
/// The part of a graph between two values that a test holds. Judged from the value that really went in, a layer has the bound of one
/// layer; the bound of a whole network grows with every layer until it proves little.
/// </summary>
/// <param name="Graph">A graph of one input and one output.</param>
/// <param name="Input">Which of the network's inputs it begins with, or -1.</param>
/// <param name="Source">Which of the network's outputs it begins with, or -1.</param>
/// <param name="Output">Which of the network's outputs it ends with.</param>
public sealed record GraphSlice(Graph Graph, int Input, int Source, int Output)
{
    /// <summary>The slices of a graph: one per output that is not an input itself.</summary>
    public static IEnumerable<GraphSlice> Of(Graph graph)
    {
        for (int output = 0; output < graph.Outputs.Count; output++)
        {
            int last = graph.Outputs[output].Node;
            if (graph.Nodes[last].Operation is not InputOperation)
                yield return Ending(graph, output, last);
        }
    }

    private static GraphSlice Ending(Graph graph, int output, int last)
    {
        var chain = new List<Node>();
        int node = last;
        while (graph.Nodes[node].Operation is not InputOperation && (node == last || graph.OutputOf(node) < 0))
        {
            chain.Insert(0, graph.Nodes[node]);
            node = graph.Nodes[node].Inputs[0];
        }

        Node start = graph.Nodes[node];
        IEnumerable<Node> nodes =
        [
            start with { Operation = new InputOperation(0), Inputs = EquatableArray<int>.Empty, Parameters = EquatableArray<Parameter>.Empty },
            .. chain.Select((link, index) => link with { Inputs = EquatableArray.Of(index) }),
        ];
        return new GraphSlice(
            new Graph(graph.Name, nodes.ToEquatableArray(), EquatableArray.Of(new GraphOutput(graph.Outputs[output].Layer, chain.Count))),
            start.Operation is InputOperation input ? input.Index : -1,
            graph.OutputOf(node),
            output);
    }
}
