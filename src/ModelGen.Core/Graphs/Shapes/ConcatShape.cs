using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>The inputs' shape with the sum of their last dimensions; all others are equal.</summary>
internal sealed class ConcatShape : OperatorShape<ConcatOperator>
{
    public override Arity Arity => Arity.AtLeast(2);

    protected override int? Lower(LayerDraft layer, ConcatOperator operation)
    {
        Shape first = layer.ShapeOf(layer.Input);
        for (int input = 1; input < layer.Inputs.Count; input++)
        {
            Shape shape = layer.ShapeOf(layer.Inputs[input]);
            if (!Positions(shape).SequenceEqual(Positions(first)))
            {
                return layer.Fail(
                    DiagnosticTable.ConcatShape,
                    Site.Inputs,
                    layer.Spec.Inputs[input],
                    shape.ToString(),
                    layer.Spec.Inputs[0],
                    first.ToString());
            }
        }

        // In 64 bits, because any number of inputs may be joined.
        long channels = layer.Inputs.Sum(input => (long)layer.ShapeOf(input).Channels);
        var joined = new Shape(Positions(first).Append((int)channels).ToEquatableArray());
        if (channels > Shape.MaxElements || !joined.IsValid)
        {
            string text = string.Join("x", Positions(first).Select(dimension => (long)dimension).Append(channels).Select(NumberText.Of));
            return layer.Fail(DiagnosticTable.TooManyElements, Site.Operator, text, NumberText.Of(Shape.MaxElements));
        }

        return layer.Add(
            new ConcatOperation(), layer.Inputs.ToEquatableArray(), layer.TypeOf(layer.Input) with { Shape = joined });
    }

    private static IEnumerable<int> Positions(Shape shape) => shape.Dimensions.Take(shape.Rank - 1);
}
