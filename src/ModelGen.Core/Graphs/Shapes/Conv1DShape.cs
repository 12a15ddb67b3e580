using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>A sequence of filters: (output length, filters).</summary>
internal sealed class Conv1DShape : OperatorShape<Conv1DOperator>
{
    public override Arity Arity => Arity.Exactly(1);

    protected override int? Lower(LayerDraft layer, Conv1DOperator operation)
    {
        Window window = operation.Window;
        if (!NumberChecks.IsPositive(layer, "number of filters", operation.Filters)
            || !NumberChecks.IsWindow(layer, window)
            || !NumberChecks.IsPositive(layer, "number of groups", operation.Groups)
            || ImageInput.OfSequence(layer) is not { } sequence
            || !Convolution.Divides(layer, operation.Groups, sequence.Channels, operation.Filters)
            || WindowResolution.OfConvolution(
                layer, window, sequence, Convolution.Copies(operation.Groups, sequence.Channels, operation.Filters)) is not { } axes)
        {
            return null;
        }

        return new Convolution(axes, operation.Filters, operation.Groups, operation.Bias).Lower(layer, sequence.Channels, window.Width);
    }
}
