using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Numeric.Tests.Programs;

internal sealed partial class GraphMaker
{
    public Image ImageOf(int node) => Image.Of(ShapeOf(node));

    public int Convolution(int x, int filters, WindowAxis rows, WindowAxis columns, int groups, bool bias)
    {
        int channels = ChannelsOf(x) / groups;
        int[] weight = ShapeOf(x).Rank == 2 ? [filters, channels, columns.Taps] : [filters, channels, rows.Taps, columns.Taps];
        Parameter[] parameters = [Parameter("weight", ParameterRole.Weight, weight), Parameter("bias", ParameterRole.Bias, filters)];
        return Add(
            new ConvOperation(filters, rows, columns, groups), [x], Windows(x, rows, columns, filters),
            parameters.Take(bias ? 2 : 1).ToEquatableArray());
    }

    public int Pool(int x, PoolKind kind, WindowAxis rows, WindowAxis columns, bool countPadding) =>
        Add(new PoolOperation(kind, rows, columns, countPadding), [x], Windows(x, rows, columns, ChannelsOf(x)));

    public int GlobalPool(int x, PoolKind kind)
    {
        Image image = ImageOf(x);
        return Add(
            new PoolOperation(kind, WindowAxis.Whole(image.Rows), WindowAxis.Whole(image.Columns), CountPadding: false), [x], Shape.Of(image.Channels));
    }

    public int Pad(int x, int top, int left, int bottom, int right)
    {
        Image image = ImageOf(x);
        return Add(
            new PadOperation(top, left, bottom, right), [x], Shape.Of(top + image.Rows + bottom, left + image.Columns + right, image.Channels));
    }

    public int Upsample(int x, int factorY, int factorX)
    {
        Image image = ImageOf(x);
        return Add(new UpsampleOperation(factorY, factorX), [x], Shape.Of(image.Rows * factorY, image.Columns * factorX, image.Channels));
    }

    public int DepthToSpace(int x, int block)
    {
        Image image = ImageOf(x);
        return Add(
            new DepthToSpaceOperation(block), [x], Shape.Of(image.Rows * block, image.Columns * block, image.Channels / (block * block)));
    }

    public int Shuffle(int x, int groups) => Add(new ChannelShuffleOperation(groups), [x], ShapeOf(x));

    private Shape Windows(int x, WindowAxis rows, WindowAxis columns, int channels) => ShapeOf(x).Rank == 2
        ? Shape.Of((int)columns.Outputs, channels)
        : Shape.Of((int)rows.Outputs, (int)columns.Outputs, channels);
}
