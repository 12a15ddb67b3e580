using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Tests.Planning;

/// <summary>Computes operations on images element by element, as their documentation says.</summary>
internal static class ImageInterpreter
{
    public static double[] Compute(Node node, Image source, double[] x)
    {
        double At(int row, int column, int channel) =>
            row >= 0 && row < source.Rows && column >= 0 && column < source.Columns
                ? x[(((row * source.Columns) + column) * source.Channels) + channel]
                : 0;
        switch (node.Operation)
        {
            case ConvOperation conv:
                return Conv(node, conv, source, At);
            case PoolOperation pool:
                return Each((int)pool.Rows.Outputs, (int)pool.Columns.Outputs, source.Channels, (row, column, channel) =>
                    Pool(pool, row, column, (r, c) => At(r, c, channel)));
            case PadOperation pad:
                return Each(source.Rows + pad.Top + pad.Bottom, source.Columns + pad.Left + pad.Right, source.Channels, (row, column, channel) =>
                    At(row - pad.Top, column - pad.Left, channel));
            case UpsampleOperation up:
                return Each(source.Rows * up.FactorY, source.Columns * up.FactorX, source.Channels, (row, column, channel) =>
                    At(row / up.FactorY, column / up.FactorX, channel));
            case DepthToSpaceOperation { Block: var block }:
                int channels = source.Channels / (block * block);
                return Each(source.Rows * block, source.Columns * block, channels, (row, column, channel) =>
                    At(row / block, column / block, (((row % block * block) + (column % block)) * channels) + channel));
            case ChannelShuffleOperation { Groups: var groups }:
                return Each(source.Rows, source.Columns, source.Channels, (row, column, channel) =>
                    At(row, column, (channel % groups * (source.Channels / groups)) + (channel / groups)));
            default:
                throw new InvalidOperationException(node.ToString());
        }
    }

    private static double[] Conv(Node node, ConvOperation conv, Image source, Func<int, int, int, double> at)
    {
        int channels = source.Channels / conv.Groups, filters = conv.Filters / conv.Groups;
        double[] weight = Numbers.Parameters(node.Parameters[0].Name, node.Parameters[0].Shape.Count);
        double[] bias = node.Parameters.Count > 1 ? Numbers.Parameters(node.Parameters[1].Name, conv.Filters) : new double[conv.Filters];
        return Each((int)conv.Rows.Outputs, (int)conv.Columns.Outputs, conv.Filters, (row, column, filter) =>
        {
            double sum = bias[filter];
            for (int channel = 0; channel < channels; channel++)
            {
                for (int i = 0; i < conv.Rows.Taps; i++)
                {
                    for (int j = 0; j < conv.Columns.Taps; j++)
                    {
                        sum += weight[(((((filter * channels) + channel) * conv.Rows.Taps) + i) * conv.Columns.Taps) + j] *
                            at(Position(conv.Rows, row, i), Position(conv.Columns, column, j), (filter / filters * channels) + channel);
                    }
                }
            }

            return sum;
        });
    }

    private static double Pool(PoolOperation pool, int row, int column, Func<int, int, double> at)
    {
        double[] inside =
        [
            .. from i in Enumerable.Range(0, pool.Rows.Taps)
               from j in Enumerable.Range(0, pool.Columns.Taps)
               let r = Position(pool.Rows, row, i)
               let c = Position(pool.Columns, column, j)
               where r >= 0 && r < pool.Rows.Size && c >= 0 && c < pool.Columns.Size
               select at(r, c),
        ];
        return pool.Kind == PoolKind.Max
            ? inside.Max()
            : inside.Sum() / (pool.CountPadding ? pool.Rows.Taps * pool.Columns.Taps : inside.Length);
    }

    private static int Position(WindowAxis axis, int output, int tap) => (output * axis.Stride) + (tap * axis.Dilation) - axis.Before;

    private static double[] Each(int rows, int columns, int channels, Func<int, int, int, double> f) =>
    [
        .. from row in Enumerable.Range(0, rows)
           from column in Enumerable.Range(0, columns)
           from channel in Enumerable.Range(0, channels)
           select f(row, column, channel),
    ];
}
