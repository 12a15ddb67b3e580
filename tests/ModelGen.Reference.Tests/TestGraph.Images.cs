using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Reference.Tests;

/// <summary>The operations on images. Windows are given without the image's size, which is the input's.</summary>
internal sealed partial class TestGraph
{
    public static WindowAxis Axis(int taps, int stride = 1, int dilation = 1, int before = 0, int after = 0) =>
        new(0, taps, stride, dilation, before, after);

    public TestGraph Conv(
        int filters, WindowAxis rows, WindowAxis columns, int groups = 1, bool bias = true, string? name = null, int? from = null)
    {
        name ??= "Layer" + _nodes.Count;
        Shape input = ShapeOf(from ?? Last);
        (rows, columns) = Over(input, rows, columns);
        int channels = input.Channels / groups;
        Shape weight = input.Rank == 3 ? Shape.Of(filters, channels, rows.Taps, columns.Taps) : Shape.Of(filters, channels, columns.Taps);
        Parameter[] parameters = [new(name + ".weight", weight, ParameterRole.Weight)];
        if (bias)
            parameters = [.. parameters, new(name + ".bias", Shape.Of(filters), ParameterRole.Bias)];
        return Add(new ConvOperation(filters, rows, columns, groups), [from ?? Last], parameters, Windows(input, rows, columns, filters));
    }

    public TestGraph Pool(PoolKind kind, WindowAxis rows, WindowAxis columns, bool countPadding = false, int? from = null)
    {
        Shape input = ShapeOf(from ?? Last);
        (rows, columns) = Over(input, rows, columns);
        return Add(new PoolOperation(kind, rows, columns, countPadding), [from ?? Last], [], Windows(input, rows, columns, input.Channels));
    }

    public TestGraph GlobalPool(PoolKind kind, int? from = null)
    {
        Shape input = ShapeOf(from ?? Last);
        var image = Image.Of(input);
        var operation = new PoolOperation(kind, WindowAxis.Whole(image.Rows), WindowAxis.Whole(image.Columns), CountPadding: false);
        return Add(operation, [from ?? Last], [], Shape.Of(input.Channels));
    }

    public TestGraph Pad(int top, int left, int bottom, int right)
    {
        var image = Image.Of(ShapeOf(Last));
        return Add(
            new PadOperation(top, left, bottom, right), [Last], [],
            Shape.Of(image.Rows + top + bottom, image.Columns + left + right, image.Channels));
    }

    public TestGraph Upsample(int factorY, int factorX)
    {
        var image = Image.Of(ShapeOf(Last));
        return Add(
            new UpsampleOperation(factorY, factorX), [Last], [], Shape.Of(image.Rows * factorY, image.Columns * factorX, image.Channels));
    }

    public TestGraph DepthToSpace(int block)
    {
        var image = Image.Of(ShapeOf(Last));
        return Add(
            new DepthToSpaceOperation(block), [Last], [],
            Shape.Of(image.Rows * block, image.Columns * block, image.Channels / (block * block)));
    }

    public TestGraph ChannelShuffle(int groups) => Add(new ChannelShuffleOperation(groups), [Last], [], ShapeOf(Last));

    private static (WindowAxis Rows, WindowAxis Columns) Over(Shape input, WindowAxis rows, WindowAxis columns)
    {
        var image = Image.Of(input);
        return (rows with { Size = image.Rows }, columns with { Size = image.Columns });
    }

    private static Shape Windows(Shape input, WindowAxis rows, WindowAxis columns, int channels) => input.Rank == 3
        ? Shape.Of((int)rows.Outputs, (int)columns.Outputs, channels)
        : Shape.Of((int)columns.Outputs, channels);
}
