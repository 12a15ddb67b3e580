using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Reference.Tests.Contract;

/// <summary>The operations on images in 32-bit arithmetic, over an image with its border: convolutions multiply its zeros too.</summary>
internal sealed class SingleImages(SingleArithmetic arithmetic)
{
    /// <summary>Which weights of [filters, channels, taps] meet which numbers, for every output in order.</summary>
    public static IEnumerable<(int Filter, int[] Weights, float[] X)> Products(Node node, float[] x, int channels)
    {
        var conv = (ConvOperation)node.Operation;
        int group = channels / conv.Groups, taps = conv.Rows.Taps * conv.Columns.Taps;
        foreach (float[][] window in Windows(conv.Rows, conv.Columns, x, border: 0))
        {
            for (int filter = 0; filter < conv.Filters; filter++)
            {
                // Taps outside, channels inside: a normalisation before it has one entry per channel.
                int first = filter / (conv.Filters / conv.Groups) * group, row = filter * group * taps;
                int[] weights = [.. Enumerable.Range(0, taps).SelectMany(tap => Enumerable.Range(0, group).Select(c => row + (c * taps) + tap))];
                yield return (filter, weights, [.. window.SelectMany(pixel => pixel[first..(first + group)])]);
            }
        }
    }

    public float[] Pool(PoolOperation pool, float[] x)
    {
        var y = new List<float>();
        foreach (float[][] window in Windows(pool.Rows, pool.Columns, x, border: null))
        {
            bool scaleFirst = arithmetic.Coin;
            for (int c = 0; c < x.Length / (pool.Rows.Size * pool.Columns.Size); c++)
            {
                float[] values = [.. window.Where(pixel => pixel.Length > 0).Select(pixel => pixel[c])];
                float scale = 1f / (pool.CountPadding ? window.Length : values.Length);
                y.Add(pool.Kind == PoolKind.Max ? values.Aggregate(MathF.Max)
                    : scaleFirst ? arithmetic.Sum(Array.ConvertAll(values, _ => scale), values, 0) : arithmetic.Sum(values) * scale);
            }
        }

        return [.. y];
    }

    /// <summary>The elements that another operation puts elsewhere, found by the reference: their numbers are exact.</summary>
    public static float[] Move(Node node, Shape input, float[] x)
    {
        Node[] nodes =
        [
            new("In", new InputOperation(0), default, default, new TensorType(input, ElementType.Float32)),
            node with { Inputs = Core.Common.EquatableArray.Of(0) },
        ];
        var graph = new Graph("Move", Core.Common.EquatableArray.Of(nodes), Core.Common.EquatableArray.Of(new GraphOutput("Out", 1)));
        return Array.ConvertAll(
            new ReferenceExecutor(graph).Forward(new ParameterSet(), [Array.ConvertAll(x, value => (double)value)]).Outputs[0], y => (float)y);
    }

    /// <summary>The pixels under every window; in the border pixels of a number, or without any.</summary>
    private static IEnumerable<float[][]> Windows(WindowAxis rows, WindowAxis columns, float[] x, float? border)
    {
        int channels = x.Length / (rows.Size * columns.Size);
        float[] outside = border is float number ? [.. Enumerable.Repeat(number, channels)] : [];
        for (int top = -rows.Before; top + rows.Extent <= rows.Size + rows.After; top += rows.Stride)
        {
            for (int left = -columns.Before; left + columns.Extent <= columns.Size + columns.After; left += columns.Stride)
            {
                yield return
                [
                    .. from i in Enumerable.Range(0, rows.Taps)
                       from j in Enumerable.Range(0, columns.Taps)
                       select Pixel(top + (i * rows.Dilation), left + (j * columns.Dilation)),
                ];
            }
        }

        float[] Pixel(int row, int column) => row < 0 || row >= rows.Size || column < 0 || column >= columns.Size
            ? outside
            : x[(((row * columns.Size) + column) * channels)..(((row * columns.Size) + column + 1) * channels)];
    }
}
