using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>The batch normalisation slot: the same type as the operator's value.</summary>
internal static class BatchNormShape
{
    private const int Vectors = 4;

    public static int? Lower(LayerDraft layer, int value)
    {
        if (layer.Origin.Norm is not { Epsilon: var epsilon })
            return value;
        if (!SingleRange.IsFinite(epsilon) || epsilon < 0)
            return layer.Fail(DiagnosticTable.Epsilon, Site.BatchNorm, NumberText.Of(epsilon), "at least 0");
        TensorType type = layer.TypeOf(value);
        int channels = type.Shape.Channels;
        if (!layer.Shares("norm.weight", channels))
            return layer.FailToShare();
        if (!WeightLimit.AllowsPattern(layer, Site.BatchNorm, Vectors, channels))
            return null;
        if (HasBias(layer.Spec.Operator))
            layer.Warn(DiagnosticTable.BiasBeforeNorm, Site.Operator, NumberText.Of(channels));
        return layer.Add(
            new BatchNormOperation(epsilon),
            value,
            type,
            layer.Parameter("norm.weight", ParameterRole.Scale, channels),
            layer.Parameter("norm.bias", ParameterRole.Bias, channels),
            layer.Parameter("norm.mean", ParameterRole.Mean, channels),
            layer.Parameter("norm.variance", ParameterRole.Variance, channels));
    }

    private static bool HasBias(Operator operation) => operation
        is DenseOperator { Bias: true }
        or Conv2DOperator { Bias: true }
        or Conv1DOperator { Bias: true }
        or DepthwiseConv2DOperator { Bias: true };
}
