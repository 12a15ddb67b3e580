using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>An image of filters: (output rows, output columns, filters).</summary>
internal sealed class Conv2DShape : OperatorShape<Conv2DOperator>
{
    public override Arity Arity => Arity.Exactly(1);

    protected override int? Lower(LayerDraft layer, Conv2DOperator operation)
    {
        Window window = operation.Window;
        if (!NumberChecks.IsPositive(layer, "number of filters", operation.Filters)
            || !NumberChecks.IsWindow(layer, window)
            || !NumberChecks.IsPositive(layer, "number of groups", operation.Groups)
            || ImageInput.OfImage(layer) is not { } image
            || !Convolution.Divides(layer, operation.Groups, image.Channels, operation.Filters)
            || WindowResolution.OfConvolution(
                layer, window, image, Convolution.Copies(operation.Groups, image.Channels, operation.Filters)) is not { } axes)
        {
            return null;
        }

        return new Convolution(axes, operation.Filters, operation.Groups, operation.Bias)
            .Lower(layer, image.Channels, window.Height, window.Width);
    }
}
