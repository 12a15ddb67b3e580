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
        if (!activation.IsElementwise)
            return Softmax(layer, input, activation.Kind == ActivationKind.LogSoftmax);
        return activation.Kind == ActivationKind.None
            ? input
            : layer.Add(new ActivationOperation(activation), input, layer.TypeOf(input));
    }

    private static int Softmax(LayerDraft layer, int input, bool logarithm)
    {
        TensorType type = layer.TypeOf(input);
        if (type.Shape.Channels == 1)
            layer.Warn(DiagnosticTable.SoftmaxOfOne, Site.Activation, type.Shape.ToString(), logarithm ? "0" : "1");
        return layer.Add(new SoftmaxOperation(logarithm), input, type);
    }
}
