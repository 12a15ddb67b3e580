using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>The same type as its input.</summary>
internal sealed class ChannelShuffleShape : OperatorShape<ChannelShuffleOperator>
{
    public override Arity Arity => Arity.Exactly(1);

    protected override int? Lower(LayerDraft layer, ChannelShuffleOperator operation)
    {
        int groups = operation.Groups;
        if (!NumberChecks.IsPositive(layer, "number of groups", groups) || ImageInput.OfEither(layer) is not { Channels: var channels })
            return null;
        if (channels % groups == 0)
            return layer.Add(new ChannelShuffleOperation(groups), layer.Input, layer.TypeOf(layer.Input));
        return layer.Fail(
            DiagnosticTable.Groups,
            Site.Operator,
            NumberText.Of(groups),
            NumberText.Of(channels) + " channels",
            Divisors.Nearest(Divisors.Of(channels), groups));
    }
}
