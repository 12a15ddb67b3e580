using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Graphs;

namespace ModelGen.Core.Planning.Scheduling;

/// <summary>Who reads each node's value.</summary>
internal sealed class Consumers
{
    private readonly Graph _graph;
    private readonly List<int>[] _readers;
    private readonly int[] _outputOf;
    private readonly bool[] _needed;
    private readonly bool[] _feedsOnlyLinear;

    public Consumers(Graph graph)
    {
        _graph = graph;
        _readers = graph.Nodes.Select(_ => new List<int>()).ToArray();
        _outputOf = Enumerable.Repeat(-1, graph.Nodes.Count).ToArray();
        _needed = new bool[graph.Nodes.Count];
        _feedsOnlyLinear = new bool[graph.Nodes.Count];
        for (int output = graph.Outputs.Count - 1; output >= 0; output--)
        {
            _outputOf[graph.Outputs[output].Node] = output;
            _needed[graph.Outputs[output].Node] = true;
        }

        for (int node = graph.Nodes.Count - 1; node >= 0; node--)
        {
            _needed[node] |= graph.Nodes[node].Operation is InputOperation;
            _feedsOnlyLinear[node] = _outputOf[node] < 0 && _readers[node].All(AcceptsAffine);
            foreach (int input in graph.Nodes[node].Inputs)
            {
                _needed[input] |= _needed[node];
                if (_needed[node])
                    _readers[input].Add(node);
            }
        }
    }

    /// <summary>Whether some output depends on the node, or the caller passes it in.</summary>
    public bool IsNeeded(int node) => _needed[node];

    /// <summary>The first output that a node's value is, or -1.</summary>
    public int OutputOf(int node) => _outputOf[node];

    /// <summary>The node that alone reads another one's value, and reads it once; null if there are more or the model returns it.</summary>
    public int? OnlyReader(int node) => _outputOf[node] < 0 && _readers[node].Count == 1 ? _readers[node][0] : null;

    /// <summary>
    /// Whether a value is read alone by dense layers, directly or flattened, and by convolutions that pad nothing and have one group. They
    /// are linear in their whole input, so a normalisation before them folds into their parameters without changing the function.
    /// </summary>
    public bool FeedsOnlyLinear(int node) => _feedsOnlyLinear[node];

    private bool AcceptsAffine(int reader) => _graph.Nodes[reader].Operation switch
    {
        DenseOperation => true,
        ConvOperation conv => conv.Groups == 1 && !conv.Rows.IsPadded && !conv.Columns.IsPadded,
        FlattenOperation => _feedsOnlyLinear[reader],
        _ => false,
    };
}
