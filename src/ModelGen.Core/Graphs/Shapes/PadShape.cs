using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>(top + height + bottom, left + width + right, channels).</summary>
internal sealed class PadShape : OperatorShape<PadOperator>
{
    public override Arity Arity => Arity.Exactly(1);

    protected override int? Lower(LayerDraft layer, PadOperator operation)
    {
        (int top, int left, int bottom, int right) = (operation.Top, operation.Left, operation.Bottom, operation.Right);
        if (!NumberChecks.IsPadding(layer, top, left, bottom, right) || ImageInput.OfImage(layer) is not { } image)
            return null;
        var size = new ImageSize((long)top + image.Rows + bottom, (long)left + image.Columns + right, image.Channels);
        return ValueLimit.Check(layer, size) is { } shape
            ? layer.Add(new PadOperation(top, left, bottom, right), layer.Input, new TensorType(shape, ElementType.Float32))
            : null;
    }
}
