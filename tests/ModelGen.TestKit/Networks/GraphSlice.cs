using ModelGen.Core.Common;
using ModelGen.Core.Graphs;

namespace ModelGen.TestKit;

/// <summary>A value that a slice begins with: one of the network's inputs, or one of its outputs.</summary>
/// <param name="Input">Which input, or -1.</param>
/// <param name="Output">Which output, or -1.</param>
public readonly record struct SliceSource(int Input, int Output);

/// <summary>
/// The part of a graph between the values that a test holds. Judged from the values that really went in, a layer has the bound of one
/// layer; the bound of a whole network grows with every layer until it proves little.
/// </summary>
/// <param name="Graph">A graph of one output.</param>
/// <param name="Sources">What its inputs are.</param>
/// <param name="Output">Which of the network's outputs it ends with.</param>
public sealed record GraphSlice(Graph Graph, EquatableArray<SliceSource> Sources, int Output)
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
        var needed = new SortedSet<int>();
        Collect(last);
        int[] order = [.. needed];
        int[] sources = [.. order.Where(IsSource)];
        IEnumerable<Node> nodes = order.Select(node => IsSource(node)
            ? graph.Nodes[node] with
            {
                Operation = new InputOperation(Array.IndexOf(sources, node)),
                Inputs = EquatableArray<int>.Empty,
                Parameters = EquatableArray<Parameter>.Empty,
            }
            : graph.Nodes[node] with { Inputs = graph.Nodes[node].Inputs.Select(input => Array.IndexOf(order, input)).ToEquatableArray() });
        return new GraphSlice(
            new Graph(graph.Name, nodes.ToEquatableArray(), EquatableArray.Of(new GraphOutput(graph.Outputs[output].Layer, order.Length - 1))),
            sources.Select(node => new SliceSource(graph.Nodes[node].Operation is InputOperation input ? input.Index : -1, graph.OutputOf(node)))
                .ToEquatableArray(),
            output);

        bool IsSource(int node) => graph.Nodes[node].Operation is InputOperation || (node != last && graph.OutputOf(node) >= 0);

        void Collect(int node)
        {
            if (!needed.Add(node) || IsSource(node))
                return;
            foreach (int input in graph.Nodes[node].Inputs)
                Collect(input);
        }
    }
}
