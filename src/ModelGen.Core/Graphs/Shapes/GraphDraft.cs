using System;
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
    private readonly Dictionary<string, (Parameter Parameter, string Layer)> _parameters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ambiguous = new(StringComparer.Ordinal);
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

    public Operation OperationOf(int node) => _nodes[node].Operation;

    /// <summary>The node that carries a layer's value; null for a layer in which something is wrong.</summary>
    public int? ValueOf(int layer) => _values[layer];

    public void SetValue(int layer, int? node) => _values[layer] = node;

    /// <summary>The parameter of a name, if a node has it.</summary>
    public Parameter? ParameterOf(string name) =>
        _parameters.TryGetValue(name, out (Parameter Parameter, string Layer) known) ? known.Parameter : null;

    /// <summary>Appends a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="origin">The name of the layer that its parameters belong to.</param>
    public int Add(Node node, string origin)
    {
        if (node.Operation is InputOperation)
            InputCount++;
        foreach (Parameter parameter in node.Parameters)
            Define(parameter, origin);
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

    /// <summary>
    /// Remembers a parameter. In a text the path of a layer may be the one under which another keeps those of its batch normalisation;
    /// layers of one name have been reported.
    /// </summary>
    private void Define(Parameter parameter, string layer)
    {
        if (!_parameters.TryGetValue(parameter.Name, out (Parameter Parameter, string Layer) known))
        {
            _parameters.Add(parameter.Name, (parameter, layer));
            return;
        }

        string path = known.Layer.Length > layer.Length ? known.Layer : layer;
        if (known.Layer != layer && _ambiguous.Add(path))
            Report(DiagnosticTable.DuplicateLayer, path, Site.Layer);
    }
}
