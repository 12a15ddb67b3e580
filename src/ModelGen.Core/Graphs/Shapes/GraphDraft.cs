using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>A graph under construction.</summary>
internal sealed class GraphDraft
{
    private readonly List<Node> _nodes = [];
    private readonly List<Issue> _issues = [];
    private readonly int?[] _values;

    public GraphDraft(ModelSpec spec)
    {
        Spec = spec;
        _values = new int?[spec.Layers.Count];
    }

    public ModelSpec Spec { get; }

    public int InputCount { get; private set; }

    public TensorType TypeOf(int node) => _nodes[node].Type;

    /// <summary>The node that carries a layer's value; null for a layer in which something is wrong.</summary>
    public int? ValueOf(int layer) => _values[layer];

    public void SetValue(int layer, int? node) => _values[layer] = node;

    public int Add(Node node)
    {
        if (node.Operation is InputOperation)
            InputCount++;
        _nodes.Add(node);
        return _nodes.Count - 1;
    }

    /// <summary>Reports an issue; the layer's name, or the model's, is the message's first argument.</summary>
    public void Report(DiagnosticRule rule, string? layer, Site site, params string[] arguments) =>
        _issues.Add(new Issue(rule, layer, site, arguments.Prepend(layer ?? Spec.Name).ToEquatableArray()));

    public GraphResult Result()
    {
        if (_issues.Any(issue => issue.Rule.Severity == Severity.Error))
            return new GraphResult(null, _issues.ToEquatableArray());
        var outputs = Enumerable.Range(0, _values.Length)
            .Where(layer => Spec.Layers[layer].IsOutput)
            .Select(layer => new GraphOutput(Spec.Layers[layer].Name, _values[layer]!.Value))
            .ToEquatableArray();
        return new GraphResult(new Graph(Spec.Name, _nodes.ToEquatableArray(), outputs), _issues.ToEquatableArray());
    }
}
