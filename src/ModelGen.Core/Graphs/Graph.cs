using System.Linq;
using ModelGen.Core.Common;

namespace ModelGen.Core.Graphs;

/// <summary>A tensor of trained values.</summary>
/// <param name="Name">The canonical name in a parameter file: <c>Layer.weight</c>, <c>Layer.bias</c>.</param>
/// <param name="Shape">Its shape in a parameter file.</param>
/// <param name="Role">What it is to its operation.</param>
public sealed record Parameter(string Name, Shape Shape, ParameterRole Role);

/// <summary>One operation; its value is the edge to the nodes that name its index as their input.</summary>
/// <param name="Layer">The declared layer that this node belongs to.</param>
/// <param name="Operation">What it computes.</param>
/// <param name="Inputs">Indices of earlier nodes, in the operation's order.</param>
/// <param name="Parameters">Its trained values, in the operation's order (weight, then bias where present).</param>
/// <param name="Type">The type of its value.</param>
public sealed record Node(
    string Layer,
    Operation Operation,
    EquatableArray<int> Inputs,
    EquatableArray<Parameter> Parameters,
    TensorType Type);

/// <summary>A value that the model returns.</summary>
/// <param name="Layer">The layer's name, which is the output's name.</param>
/// <param name="Node">The index of the node that computes it.</param>
public sealed record GraphOutput(string Layer, int Node);

/// <summary>What a model computes: nodes in an order in which every node follows its inputs.</summary>
/// <param name="Name">The model's full name.</param>
/// <param name="Nodes">The nodes, in topological order (the order of declaration).</param>
/// <param name="Outputs">The model's outputs, in the order of declaration.</param>
public sealed record Graph(string Name, EquatableArray<Node> Nodes, EquatableArray<GraphOutput> Outputs)
{
    /// <summary>The indices of the input nodes, in the order of declaration.</summary>
    public EquatableArray<int> Inputs => Enumerable.Range(0, Nodes.Count)
        .Where(index => Nodes[index].Operation is InputOperation)
        .ToEquatableArray();

    /// <summary>Which output a node's value is, or -1.</summary>
    /// <param name="node">The node's index.</param>
    public int OutputOf(int node)
    {
        for (int output = 0; output < Outputs.Count; output++)
        {
            if (Outputs[output].Node == node)
                return output;
        }

        return -1;
    }

    /// <summary>All trained values in the order of declaration; layers that share them are counted once.</summary>
    public EquatableArray<Parameter> Parameters => Nodes.SelectMany(node => node.Parameters).Distinct().ToEquatableArray();
}
