using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>A vector of units from a vector; anything else is flattened first.</summary>
internal sealed class DenseShape : OperatorShape<DenseOperator>
{
    /// <summary>Larger weights are refused: packed panels then fit 32-bit offsets whatever the level.</summary>
    public const long MaxWeightBytes = 1L << 29;

    public override int Arity => 1;

    protected override int? Lower(LayerDraft layer, DenseOperator operation)
    {
        int units = operation.Units;
        if (units < 1)
            return layer.Fail(DiagnosticTable.InvalidUnits, Site.Operator, NumberText.Of(units));
        long inputs = layer.TypeOf(layer.Input).Shape.Count;
        long bytes = inputs * units * sizeof(float);
        if (bytes > MaxWeightBytes)
        {
            return layer.Fail(
                DiagnosticTable.WeightTooLarge,
                Site.Operator,
                NumberText.Of(units),
                NumberText.Of(inputs),
                NumberText.Of(bytes),
                NumberText.Of(MaxWeightBytes));
        }

        int vector = layer.TypeOf(layer.Input).Shape.Rank > 1 ? FlattenShape.Append(layer, layer.Input) : layer.Input;
        Parameter weight = layer.Parameter("weight", units, (int)inputs);
        Parameter[] parameters = operation.Bias ? [weight, layer.Parameter("bias", units)] : [weight];
        return layer.Add(new DenseOperation(units), vector, new TensorType(Shape.Of(units), ElementType.Float32), parameters);
    }
}
