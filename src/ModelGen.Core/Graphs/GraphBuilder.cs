using System.Threading;
using ModelGen.Core.Graphs.Checks;
using ModelGen.Core.Graphs.Shapes;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs;

/// <summary>Lowers a specification to a graph and infers the type of every value.</summary>
public static class GraphBuilder
{
    /// <summary>
    /// Builds the graph of a model. Any specification is accepted, also one read from a text: what is wrong is in the issues.
    /// </summary>
    /// <param name="spec">What was declared.</param>
    /// <param name="cancellation">Checked at every layer.</param>
    /// <exception cref="System.OperationCanceledException">The build was cancelled.</exception>
    public static GraphResult Build(ModelSpec spec, CancellationToken cancellation = default)
    {
        var draft = new GraphDraft(spec);
        ModelChecks.Check(draft);
        var topology = new TopologyChecks(draft, cancellation);
        for (int layer = 0; layer < spec.Layers.Count; layer++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (topology.Inputs(layer) is { } inputs)
                draft.SetValue(layer, Lower(new LayerDraft(draft, spec.Layers[layer], inputs)));
        }

        UseChecks.Check(draft);
        return draft.Result();
    }

    /// <summary>Appends a layer's nodes, slot by slot.</summary>
    /// <returns>The node that carries the layer's value, or null if something is wrong with the layer.</returns>
    private static int? Lower(LayerDraft layer)
    {
        int? value = OperatorShape.Of(layer.Spec.Operator).Lower(layer);
        return value is { } node ? ActivationShape.Lower(layer, node) : null;
    }
}
