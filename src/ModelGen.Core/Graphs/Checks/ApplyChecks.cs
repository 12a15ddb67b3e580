using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Graphs.Shapes;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Checks;

/// <summary>Which layer a layer applies once more, and whether it may.</summary>
internal sealed class ApplyChecks
{
    private readonly GraphDraft _draft;
    private readonly LayerNames _names;

    public ApplyChecks(GraphDraft draft, LayerNames names)
    {
        _draft = draft;
        _names = names;
    }

    private EquatableArray<LayerSpec> Layers => _draft.Spec.Layers;

    /// <summary>The layer that is applied.</summary>
    /// <returns>Null if it cannot be, which has been reported.</returns>
    public int? Target(int layer, ApplyOperator operation)
    {
        string name = Layers[layer].Name;
        if (_names.Find(operation.Layer) is not { } target)
        {
            _draft.Report(DiagnosticTable.UnknownInput, name, Site.Operator, operation.Layer);
            return null;
        }

        if (Fault(layer, target) is not { } fault)
            return target;
        _draft.Report(DiagnosticTable.ApplyTarget, name, Site.Operator, operation.Layer, fault);
        return null;
    }

    private string? Fault(int layer, int target)
    {
        if (target == layer)
            return "is that layer itself";
        if (target > layer)
            return "is declared after it";
        LayerSpec applied = Layers[target];
        return applied.Operator switch
        {
            InputOperator => "is an input",
            ApplyOperator apply => $"applies '{apply.Layer}' itself",
            DenseOperator or Conv2DOperator or Conv1DOperator or DepthwiseConv2DOperator or LayerNormOperator => null,
            _ => applied.Norm is null ? "has no parameters" : null,
        };
    }
}
