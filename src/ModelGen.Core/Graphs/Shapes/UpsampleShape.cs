using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>(height * factor, width * factor, channels).</summary>
internal sealed class UpsampleShape : OperatorShape<UpsampleOperator>
{
    public override Arity Arity => Arity.Exactly(1);

    protected override int? Lower(LayerDraft layer, UpsampleOperator operation)
    {
        (int factorY, int factorX) = (operation.FactorY, operation.FactorX);
        if (!NumberChecks.IsPositive(layer, "factor", factorY)
            || !NumberChecks.IsPositive(layer, "factor", factorX)
            || ImageInput.OfImage(layer) is not { } image)
        {
            return null;
        }

        var size = new ImageSize((long)image.Rows * factorY, (long)image.Columns * factorX, image.Channels);
        return ValueLimit.Check(layer, size) is { } shape
            ? layer.Add(new UpsampleOperation(factorY, factorX), layer.Input, new TensorType(shape, ElementType.Float32))
            : null;
    }
}
