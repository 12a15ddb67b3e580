using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>No node at all: the layer's value is its input's, or its activation's.</summary>
internal sealed class IdentityShape : OperatorShape<IdentityOperator>
{
    public override Arity Arity => Arity.Exactly(1);

    protected override int? Lower(LayerDraft layer, IdentityOperator operation) => layer.Input;
}
