using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Numeric.Tests.Programs;

internal sealed partial class RandomGraphs
{
    /// <summary>A layer that reads an image or a sequence.</summary>
    private int AddWindow(int x)
    {
        Image image = _graph.ImageOf(x);
        bool isSequence = _graph.ShapeOf(x).Rank == 2;
        PoolKind kind = Pick([PoolKind.Max, PoolKind.Average]);
        return _random.Next(isSequence ? 5 : 9) switch
        {
            0 or 1 or 2 => AddConvolution(x, isSequence),
            3 => _graph.GlobalPool(x, kind),
            4 => _graph.Shuffle(x, Pick(Divisors(image.Channels))),
            5 => _graph.Pool(x, kind, PoolAxis(image.Rows), PoolAxis(image.Columns), countPadding: kind == PoolKind.Average && _random.Next(2) == 0),
            6 => _graph.Pad(x, _random.Next(3), _random.Next(3), _random.Next(3), _random.Next(3)),
            7 when image.Rows * image.Columns < MaxPositions => _graph.Upsample(x, _random.Next(1, 4), _random.Next(1, 3)),
            _ => _graph.DepthToSpace(x, image.Channels % 9 == 0 ? 3 : image.Channels % 4 == 0 ? 2 : 1),
        };
    }

    private int AddConvolution(int x, bool isSequence)
    {
        Image image = _graph.ImageOf(x);
        bool bias = _random.Next(4) != 0;
        int normalized = Normalized(x);

        // A normalisation folds into what pads nothing and mixes all channels.
        bool folds = normalized != x && _random.Next(2) == 0;
        WindowAxis rows = isSequence ? WindowAxis.Whole(1) : Axis(image.Rows, isPadded: !folds), columns = Axis(image.Columns, isPadded: !folds);
        if (folds)
            return _graph.Convolution(normalized, Pick(_widths), rows, columns, 1, bias);
        x = normalized;
        int groups = Pick(Divisors(image.Channels));
        return _random.Next(4) switch
        {
            0 => _graph.Convolution(x, groups * _random.Next(1, 4), rows, columns, groups, bias),
            1 => _graph.Convolution(x, image.Channels * _random.Next(1, 3), rows, columns, image.Channels, bias),
            2 => _graph.Convolution(x, Pick(_widths), WindowAxis.Whole(1) with { Size = image.Rows }, WindowAxis.Whole(1) with { Size = image.Columns }, 1, bias),
            _ => _graph.Convolution(x, Pick(_widths), rows, columns, 1, bias),
        };
    }

    /// <summary>Any window that fits the padded dimension; the padding may be larger than the window.</summary>
    private WindowAxis Axis(int size, bool isPadded = true)
    {
        WindowAxis axis;
        do
        {
            int taps = _random.Next(1, 5), padding = isPadded ? _random.Next(2) * (taps + 1) : 0;
            axis = new WindowAxis(size, taps, _random.Next(1, 4), _random.Next(1, 3), _random.Next(padding + 1), _random.Next(padding + 1));
        }
        while (axis.Outputs < 1);
        return axis;
    }

    /// <summary>A window whose every position sees the image.</summary>
    private WindowAxis PoolAxis(int size)
    {
        WindowAxis axis;
        do
            axis = Axis(size) with { Dilation = 1 };
        while (axis.Outputs < 1 || axis.Before >= axis.Extent || axis.Reach - axis.Before - size >= axis.Extent);
        return axis;
    }

    private static int[] Divisors(int number) => [.. Enumerable.Range(1, number).Where(divisor => number % divisor == 0)];
}
