using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>A vector of the channels, by the one window that is the whole image.</summary>
internal sealed class GlobalPoolShape : OperatorShape<GlobalPoolOperator>
{
    public override Arity Arity => Arity.Exactly(1);

    protected override int? Lower(LayerDraft layer, GlobalPoolOperator operation)
    {
        if (ImageInput.OfEither(layer) is not { } image)
            return null;
        return layer.Add(
            new PoolOperation(operation.Kind, WindowAxis.Whole(image.Rows), WindowAxis.Whole(image.Columns), CountPadding: false),
            layer.Input,
            new TensorType(Shape.Of(image.Channels), ElementType.Float32));
    }
}
