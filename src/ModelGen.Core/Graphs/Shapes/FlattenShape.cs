using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>A vector of all elements.</summary>
internal sealed class FlattenShape : OperatorShape<FlattenOperator>
{
    public override Arity Arity => Arity.Exactly(1);

    /// <summary>Appends the node for the given one's value as a vector.</summary>
    public static int Append(LayerDraft layer, int input)
    {
        TensorType type = layer.TypeOf(input);
        return layer.Add(new FlattenOperation(), input, type with { Shape = Shape.Of((int)type.Shape.Count) });
    }

    protected override int? Lower(LayerDraft layer, FlattenOperator operation) => Append(layer, layer.Input);
}
