using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>The activation slot: the same type as its input.</summary>
internal static class ActivationShape
{
    public static int? Lower(LayerDraft layer, int input)
    {
        Activation activation = layer.Spec.Activation;
        if (!SingleRange.IsFinite(activation.Slope))
            return layer.Fail(DiagnosticTable.ActivationSlope, Site.Activation, NumberText.Of(activation.Slope));
        return activation.Kind == ActivationKind.None
            ? input
            : layer.Add(new ActivationOperation(activation), input, layer.TypeOf(input));
    }
}
