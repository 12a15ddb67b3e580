using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>The caller's value, then its conversion to floating point and its normalisation where declared.</summary>
internal sealed class InputShape : OperatorShape<InputOperator>
{
    private const int MaxRank = 3;

    public override Arity Arity => Arity.Exactly(0);

    protected override int? Lower(LayerDraft layer, InputOperator operation)
    {
        Shape shape = operation.Shape;
        if (shape.Rank is < 1 or > MaxRank || shape.Dimensions.Any(dimension => dimension < 1))
            return layer.Fail(DiagnosticTable.InvalidShape, Site.Operator, NumberText.Of(shape.Dimensions));
        if (!shape.IsValid)
            return layer.Fail(DiagnosticTable.TooManyElements, Site.Operator, shape.ToString(), NumberText.Of(Shape.MaxElements));

        int node = layer.Add(new InputOperation(layer.NextInputIndex), EquatableArray<int>.Empty, new TensorType(shape, operation.Element));
        var type = new TensorType(shape, ElementType.Float32);
        if (operation.Element == ElementType.UInt8)
            node = layer.Add(new ConvertOperation(), node, type);
        else if (operation.Element != ElementType.Float32)
            return layer.Fail(DiagnosticTable.InputElement, Site.Operator, operation.Element.ToString());
        return operation.Normalization is { } normalization ? Normalize(layer, node, type, normalization) : node;
    }

    private static int? Normalize(LayerDraft layer, int node, TensorType type, Normalization normalization)
    {
        int channels = type.Shape.Channels;
        if (!Fits(normalization.Mean.Count, channels) || !Fits(normalization.Std.Count, channels))
        {
            return layer.Fail(
                DiagnosticTable.NormalizationChannels,
                Site.Normalization,
                NumberText.Of(normalization.Mean.Count),
                NumberText.Of(normalization.Std.Count),
                type.Shape.ToString(),
                NumberText.Of(channels));
        }

        // A mean and a scale per channel are packed like those of a batch normalisation.
        if (!WeightLimit.AllowsPattern(layer, Site.Normalization, 2, channels))
            return null;
        for (int channel = 0; channel < channels; channel++)
        {
            double mean = At(normalization.Mean, channel), std = At(normalization.Std, channel);
            if (!SingleRange.IsFinite(mean) || !SingleRange.IsDivisor(std))
            {
                return layer.Fail(
                    DiagnosticTable.NormalizationValue,
                    Site.Normalization,
                    NumberText.Of(mean),
                    NumberText.Of(std),
                    NumberText.Of(channel));
            }
        }

        return layer.Add(
            new NormalizeOperation(Repeat(normalization.Mean, channels), Repeat(normalization.Std, channels)), node, type);
    }

    private static bool Fits(int count, int channels) => count == 1 || count == channels;

    private static double At(EquatableArray<double> numbers, int channel) => numbers[numbers.Count == 1 ? 0 : channel];

    private static EquatableArray<double> Repeat(EquatableArray<double> numbers, int channels) =>
        numbers.Count == channels ? numbers : Enumerable.Repeat(numbers[0], channels).ToEquatableArray();
}
