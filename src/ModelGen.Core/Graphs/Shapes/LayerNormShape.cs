using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>The same type as its input.</summary>
internal sealed class LayerNormShape : OperatorShape<LayerNormOperator>
{
    private const int Vectors = 2;

    public override Arity Arity => Arity.Exactly(1);

    protected override int? Lower(LayerDraft layer, LayerNormOperator operation)
    {
        double epsilon = operation.Epsilon;
        if (!SingleRange.IsFinite(epsilon) || !((float)epsilon > 0))
            return layer.Fail(DiagnosticTable.Epsilon, Site.Operator, NumberText.Of(epsilon), "above 0");
        TensorType type = layer.TypeOf(layer.Input);
        int channels = type.Shape.Channels;
        if (!layer.Shares("weight", channels))
            return layer.FailToShare();
        if (!WeightLimit.Allows(layer, Site.Operator, Vectors, channels))
            return null;
        if (channels == 1)
            layer.Warn(DiagnosticTable.LayerNormOfOne, Site.Operator, type.Shape.ToString());
        return layer.Add(
            new LayerNormOperation(epsilon),
            layer.Input,
            type,
            layer.Parameter("weight", ParameterRole.Scale, channels),
            layer.Parameter("bias", ParameterRole.Bias, channels));
    }
}
