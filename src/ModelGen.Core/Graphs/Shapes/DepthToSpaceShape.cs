using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>(height * block, width * block, channels / (block * block)): as many elements as before.</summary>
internal sealed class DepthToSpaceShape : OperatorShape<DepthToSpaceOperator>
{
    public override Arity Arity => Arity.Exactly(1);

    protected override int? Lower(LayerDraft layer, DepthToSpaceOperator operation)
    {
        int block = operation.Block;
        if (!NumberChecks.IsPositive(layer, "block", block) || ImageInput.OfImage(layer) is not { } image)
            return null;
        long pixels = (long)block * block;
        if (image.Channels % pixels != 0)
            return Fail(layer, block, pixels, image);
        var size = new ImageSize((long)image.Rows * block, (long)image.Columns * block, image.Channels / pixels);
        return layer.Add(new DepthToSpaceOperation(block), layer.Input, new TensorType(size.ToShape(rank: 3), ElementType.Float32));
    }

    private static int? Fail(LayerDraft layer, int block, long pixels, Image image)
    {
        long fewer = image.Channels / pixels * pixels;
        string[] channels = new[] { fewer, fewer + pixels }
            .Where(count => count > 0 && new ImageSize(image.Rows, image.Columns, count).Count <= Shape.MaxElements)
            .Select(NumberText.Of)
            .ToArray();
        return layer.Fail(
            DiagnosticTable.DepthToSpaceBlock,
            Site.Operator,
            NumberText.Of(block),
            NumberText.Of(pixels),
            NumberText.Of(image.Channels),
            Divisors.Nearest(Divisors.OfSquares(image.Channels), block),
            channels.Length == 0 ? "" : $", or {string.Join(" or ", channels)} channels");
    }
}
