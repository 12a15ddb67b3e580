using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>The first input's shape; the second is equal or a vector of one factor per channel.</summary>
internal sealed class MultiplyShape : OperatorShape<MultiplyOperator>
{
    public override Arity Arity => Arity.Exactly(2);

    protected override int? Lower(LayerDraft layer, MultiplyOperator operation)
    {
        Shape shape = layer.ShapeOf(layer.Inputs[0]), factor = layer.ShapeOf(layer.Inputs[1]);
        if (factor != shape && factor != Shape.Of(shape.Channels))
        {
            return layer.Fail(
                DiagnosticTable.MultiplyShape,
                Site.Operator,
                layer.Spec.Inputs[1],
                factor.ToString(),
                shape.ToString(),
                NumberText.Of(shape.Channels));
        }

        return layer.Add(new MultiplyOperation(), layer.Inputs.ToEquatableArray(), layer.TypeOf(layer.Input));
    }
}
