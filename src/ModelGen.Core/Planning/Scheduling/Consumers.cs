using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Graphs;

namespace ModelGen.Core.Planning.Scheduling;

/// <summary>Who reads each node's value.</summary>
internal sealed class Consumers
{
    private readonly Graph _graph;
    private readonly List<int>[] _readers;
    private readonly bool[] _isOutput;
    private readonly bool[] _needed;

    public Consumers(Graph graph)
    {
        _graph = graph;
        _readers = graph.Nodes.Select(_ => new List<int>()).ToArray();
        _isOutput = new bool[graph.Nodes.Count];
        _needed = new bool[graph.Nodes.Count];
        foreach (GraphOutput output in graph.Outputs)
            _isOutput[output.Node] = _needed[output.Node] = true;
        for (int node = graph.Nodes.Count - 1; node >= 0; node--)
        {
            _needed[node] |= graph.Nodes[node].Operation is InputOperation;
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

    /// <summary>The activation that is the only reader of a dense node, or null.</summary>
    public int? FusedActivation(int dense) =>
        !_isOutput[dense] && _readers[dense].Count == 1 && _graph.Nodes[_readers[dense][0]].Operation is ActivationOperation
            ? _readers[dense][0]
            : null;

    /// <summary>
    /// Whether a value is read by dense layers alone, directly or flattened. A dense layer is linear in its whole input and pads
    /// nothing, so a normalisation before it folds into its parameters without changing the function.
    /// </summary>
    public bool FeedsOnlyDense(int node) =>
        !_isOutput[node] && _readers[node].All(reader => _graph.Nodes[reader].Operation switch
        {
            DenseOperation => true,
            FlattenOperation => FeedsOnlyDense(reader),
            _ => false,
        });
}
