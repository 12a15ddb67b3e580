using ModelGen.Core.Diagnostics;
using ModelGen.Core.Graphs.Shapes;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Checks;

/// <summary>Slots that a layer of its kind cannot have. A declaration in C# has lost them when it comes here; a text has not.</summary>
internal static class SlotChecks
{
    private const string PassedOn = "an input is passed on as it is; declare a layer for it";

    public static void Check(GraphDraft draft)
    {
        foreach (LayerSpec layer in draft.Spec.Layers)
        {
            if (layer.Operator is InputOperator)
                CheckInput(draft, layer);
            else if (layer is { Operator: ApplyOperator, Norm: not null })
                Misplaced(draft, layer, Site.BatchNorm, "BatchNorm", "the layer that is applied brings its own batch normalisation, or none");
        }
    }

    private static void CheckInput(GraphDraft draft, LayerSpec layer)
    {
        if (layer.Norm is not null)
            Misplaced(draft, layer, Site.BatchNorm, "BatchNorm", PassedOn);
        if (layer.Addend is not null)
            Misplaced(draft, layer, Site.Addend, "Add", PassedOn);
        if (layer.Activation.Kind != ActivationKind.None)
            Misplaced(draft, layer, Site.Activation, layer.Activation.Kind.ToString(), PassedOn);
        if (layer.IsOutput)
            Misplaced(draft, layer, Site.Layer, "Output", "the caller has the input already");
    }

    private static void Misplaced(GraphDraft draft, LayerSpec layer, Site site, string attribute, string why) =>
        draft.Report(DiagnosticTable.Misplaced, layer.Name, site, attribute, why);
}
