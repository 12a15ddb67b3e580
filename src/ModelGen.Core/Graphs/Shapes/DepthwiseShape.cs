using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>An image of as many groups as channels: (output rows, output columns, channels * multiplier).</summary>
internal sealed class DepthwiseShape : OperatorShape<DepthwiseConv2DOperator>
{
    public override Arity Arity => Arity.Exactly(1);

    protected override int? Lower(LayerDraft layer, DepthwiseConv2DOperator operation)
    {
        Window window = operation.Window;
        if (!NumberChecks.IsWindow(layer, window)
            || !NumberChecks.IsPositive(layer, "multiplier", operation.Multiplier)
            || ImageInput.OfImage(layer) is not { } image
            || WindowResolution.OfConvolution(layer, window, image, image.Channels == 1 ? 1 : operation.Multiplier) is not { } axes)
        {
            return null;
        }

        return new Convolution(axes, (long)image.Channels * operation.Multiplier, image.Channels, operation.Bias)
            .Lower(layer, image.Channels, window.Height, window.Width);
    }
}
