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
    private readonly LayerNames _names;
    private readonly ApplyChecks _applied;
    private readonly Cycles _cycles;
    private readonly int[]?[] _inputs;

    public TopologyChecks(GraphDraft draft, CancellationToken cancellation)
    {
        _draft = draft;
        _names = new LayerNames(Layers);
        _applied = new ApplyChecks(draft, _names);
        _inputs = new int[]?[Layers.Count];
        int[][] reads = Layers
            .Select(layer => layer.Reads.Select(_names.Find).Where(read => read is not null).Select(read => read!.Value).ToArray())
            .ToArray();
        _cycles = new Cycles(reads, cancellation);
    }

    private EquatableArray<LayerSpec> Layers => _draft.Spec.Layers;

    /// <summary>The nodes that a layer reads; to be asked for all layers in their order.</summary>
    /// <returns>Null if something is wrong, which has been reported here or at the layer that it reads.</returns>
    public LayerReads? Reads(int layer)
    {
        LayerSpec spec = Layers[layer];
        int?[] inputs = spec.Inputs.Select(name => Resolve(layer, name, Site.Inputs)).ToArray();
        int? addend = spec.Addend is null ? null : Resolve(layer, spec.Addend, Site.Addend);
        int? target = spec.Operator is ApplyOperator apply ? _applied.Target(layer, apply) : layer;
        if (target is not { } origin || !HasArity(spec, OperatorShape.Of(Layers[origin].Operator).Arity))
            return null;
        if (inputs.Contains(null) || (addend is null && spec.Addend is not null))
            return null;

        _inputs[layer] = inputs.Select(node => node!.Value).ToArray();
        if (origin == layer)
            return new LayerReads(_inputs[layer]!, addend, Applied: null);
        return _draft.ValueOf(origin) is null
            ? null
            : new LayerReads(_inputs[layer]!, addend, new AppliedLayer(Layers[origin], _inputs[origin]!));
    }

    private bool HasArity(LayerSpec spec, Arity arity)
    {
        bool allowed = arity.Allows(spec.Inputs.Count);
        if (!allowed)
        {
            _draft.Report(
                DiagnosticTable.InputArity,
                spec.Name,
                Site.Inputs,
                OperatorText.KeywordOf(spec.Operator),
                arity.ToString(),
                Arity.Describe(spec.Inputs.Count));
        }

        return allowed;
    }

    private int? Resolve(int layer, string name, Site site)
    {
        string reader = Layers[layer].Name;
        if (_names.Find(name) is not { } source)
            _draft.Report(DiagnosticTable.UnknownInput, reader, site, name);
        else if (source < layer)
            return _draft.ValueOf(source);
        else if (_cycles.Path(layer, source) is not { } path)
            _draft.Report(DiagnosticTable.ForwardReference, reader, site, name);
        else if (path.Min() == layer)
            _draft.Report(DiagnosticTable.LayerCycle, reader, site, Describe(path));
        return null;
    }

    private string Describe(int[] path) => string.Join(" reads ", path.Select(layer => "'" + Layers[layer].Name + "'"));
}
