using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>A vector of units from a vector; anything else is flattened first.</summary>
internal sealed class DenseShape : OperatorShape<DenseOperator>
{
    public override Arity Arity => Arity.Exactly(1);

    protected override int? Lower(LayerDraft layer, DenseOperator operation)
    {
        int units = operation.Units;
        if (units < 1)
            return layer.Fail(DiagnosticTable.InvalidUnits, Site.Operator, NumberText.Of(units));
        long inputs = layer.ShapeOf(layer.Input).Count;
        if (!layer.Shares("weight", units, (int)inputs))
            return layer.FailToShare();
        if (!WeightLimit.Allows(layer, Site.Operator, units, inputs))
            return null;

        int vector = layer.ShapeOf(layer.Input).Rank > 1 ? FlattenShape.Append(layer, layer.Input) : layer.Input;
        Parameter weight = layer.Parameter("weight", ParameterRole.Weight, units, (int)inputs);
        Parameter[] parameters = operation.Bias ? [weight, layer.Parameter("bias", ParameterRole.Bias, units)] : [weight];
        return layer.Add(new DenseOperation(units), vector, new TensorType(Shape.Of(units), ElementType.Float32), parameters);
    }
}
