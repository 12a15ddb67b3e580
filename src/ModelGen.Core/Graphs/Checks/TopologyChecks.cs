using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Graphs.Shapes;
using ModelGen.Core.Specs;
using ModelGen.Core.Specs.Text;

namespace ModelGen.Core.Graphs.Checks;

/// <summary>Which layers a layer reads, and whether it may.</summary>
internal sealed class TopologyChecks
{
    private readonly GraphDraft _draft;
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly Cycles _cycles;

    public TopologyChecks(GraphDraft draft, CancellationToken cancellation)
    {
        _draft = draft;
        for (int layer = 0; layer < Layers.Count; layer++)
        {
            if (!_byName.ContainsKey(Layers[layer].Name))
                _byName.Add(Layers[layer].Name, layer);
        }

        int[][] inputs = Layers
            .Select(layer => layer.Inputs.Where(_byName.ContainsKey).Select(name => _byName[name]).ToArray())
            .ToArray();
        _cycles = new Cycles(inputs, cancellation);
    }

    private EquatableArray<LayerSpec> Layers => _draft.Spec.Layers;

    /// <summary>The nodes that a layer reads.</summary>
    /// <returns>Null if something is wrong, which has been reported here or at the layer that it reads.</returns>
    public int[]? Inputs(int layer)
    {
        LayerSpec spec = Layers[layer];
        var nodes = new List<int?>();
        foreach (string name in spec.Inputs)
            nodes.Add(Resolve(layer, name));

        int arity = OperatorShape.Of(spec.Operator).Arity;
        if (spec.Inputs.Count != arity)
        {
            _draft.Report(
                DiagnosticTable.InputArity,
                spec.Name,
                Site.Inputs,
                OperatorText.KeywordOf(spec.Operator),
                Count(arity),
                Count(spec.Inputs.Count));
            return null;
        }

        return nodes.Any(node => node is null) ? null : nodes.Select(node => node!.Value).ToArray();
    }

    private int? Resolve(int layer, string name)
    {
        string reader = Layers[layer].Name;
        if (!_byName.TryGetValue(name, out int source))
            _draft.Report(DiagnosticTable.UnknownInput, reader, Site.Inputs, name);
        else if (source < layer)
            return _draft.ValueOf(source);
        else if (_cycles.Path(layer, source) is not { } path)
            _draft.Report(DiagnosticTable.ForwardReference, reader, Site.Inputs, name);
        else if (path.Min() == layer)
            _draft.Report(DiagnosticTable.LayerCycle, reader, Site.Inputs, Describe(path));
        return null;
    }

    private string Describe(int[] path) => string.Join(" reads ", path.Select(layer => "'" + Layers[layer].Name + "'"));

    private static string Count(int inputs) => inputs switch
    {
        0 => "no other layer",
        1 => "1 layer",
        _ => NumberText.Of(inputs) + " layers",
    };
}
