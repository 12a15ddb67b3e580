using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>What an operator of images reads, or what to do where it has the wrong number of dimensions.</summary>
internal static class ImageInput
{
    private const string Image = "an image (height, width, channels)";
    private const string OneRow = "declared as an image of one row, [Input(1, length, channels)]";
    private const string Sequence = "a sequence (length, channels)";

    /// <summary>The image of (height, width, channels); null for anything else, which is reported.</summary>
    public static Image? OfImage(LayerDraft layer) => Of(layer, 3, 3, Image);

    /// <summary>The image of one row of (length, channels); null for anything else, which is reported.</summary>
    public static Image? OfSequence(LayerDraft layer) => Of(layer, 2, 2, Sequence);

    /// <summary>The image of either; null for a vector, which is reported.</summary>
    public static Image? OfEither(LayerDraft layer) => Of(layer, 2, 3, Image + " or " + Sequence);

    private static Image? Of(LayerDraft layer, int least, int most, string expected)
    {
        Shape shape = layer.ShapeOf(layer.Input);
        if (least <= shape.Rank && shape.Rank <= most)
            return Graphs.Image.Of(shape);
        layer.Fail(
            DiagnosticTable.NotAnImage,
            Site.Operator,
            NameOf(layer.Origin.Operator),
            expected,
            layer.Spec.Inputs[0],
            shape.ToString(),
            Advice(layer, shape, most));
        return null;
    }

    private static string Advice(LayerDraft layer, Shape shape, int wanted) => (shape.Rank, wanted) switch
    {
        (1, _) when !layer.IsInput(layer.Input) =>
            "a vector has no positions, so such layers belong before the first Flatten, Dense or global pool",
        (1, 3) => "an image is declared with its three dimensions",
        (1, _) => "a sequence is declared with its two dimensions",
        (2, _) => $"an image of one channel would be {shape}x1, and a sequence is " + layer.Origin.Operator switch
        {
            Conv2DOperator => "read by [Conv1D]",
            DepthwiseConv2DOperator or Pool2DOperator => OneRow + ", over which windows of 1 x k move",
            _ => OneRow,
        },
        _ => "an image is read by [Conv2D]",
    };

    private static string NameOf(Operator operation) => operation switch
    {
        Conv2DOperator => "Conv2D",
        Conv1DOperator => "Conv1D",
        DepthwiseConv2DOperator => "DepthwiseConv2D",
        Pool2DOperator pool => pool.Kind + "Pool2D",
        GlobalPoolOperator pool => "Global" + pool.Kind + "Pool",
        PadOperator => "Pad",
        UpsampleOperator => "Upsample",
        DepthToSpaceOperator => "DepthToSpace",
        _ => "ChannelShuffle",
    };
}
