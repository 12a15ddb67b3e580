using System;
using System.Threading;
using ModelGen.Core.Graphs.Checks;
using ModelGen.Core.Graphs.Shapes;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs;

/// <summary>Lowers a specification to a graph and infers the type of every value.</summary>
public static class GraphBuilder
{
    /// <summary>What may follow the operator, in order.</summary>
    private static readonly Func<LayerDraft, int, int?>[] s_slots = [BatchNormShape.Lower, AddShape.Lower, ActivationShape.Lower];

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
        SlotChecks.Check(draft);
        var topology = new TopologyChecks(draft, cancellation);
        for (int layer = 0; layer < spec.Layers.Count; layer++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (topology.Reads(layer) is { } reads)
                draft.SetValue(layer, Lower(new LayerDraft(draft, spec.Layers[layer], reads)));
        }

        UseChecks.Check(draft);
        return draft.Result();
    }

    /// <summary>Appends a layer's nodes, slot by slot.</summary>
    /// <returns>The node that carries the layer's value, or null if something is wrong with the layer.</returns>
    private static int? Lower(LayerDraft layer)
    {
        int? value = OperatorShape.Of(layer.Origin.Operator).Lower(layer);
        foreach (Func<LayerDraft, int, int?> slot in s_slots)
            value = value is { } node ? slot(layer, node) : null;
        return value;
    }
}
