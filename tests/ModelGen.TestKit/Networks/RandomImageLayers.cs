namespace ModelGen.TestKit;

/// <summary>The layers of a random declaration of images or sequences.</summary>
/// <param name="random">What they are drawn from.</param>
/// <param name="branches">Whether layers name what they read, so that any earlier layer may be read.</param>
internal sealed class RandomImageLayers(Random random, bool branches) : RandomLayers(random, branches)
{
    private const int MaxElements = 2500;
    private const int MaxProducts = 60_000;
    private const int MaxDenseInputs = 300;

    // Around the vector widths 4, 8 and 16, where panels and remainders change; many with divisors.
    private static readonly int[] Widths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 16, 17, 18, 24, 31, 32, 33, 36, 40, 48, 64, 70];

    private readonly int[] _widths = branches ? [.. random.GetItems(Widths, 2)] : Widths;

    protected override int[] InputShape()
    {
        int channels = Pick(_widths);
        int[] shape;
        do
        {
            int[] positions = Random.Next(5) switch
            {
                0 => [Random.Next(1, 40)],
                1 => Random.Next(2) == 0 ? [1, Random.Next(1, 30)] : [Random.Next(1, 30), 1],
                _ => [Random.Next(1, 15), Random.Next(1, 15)],
            };
            shape = [.. positions, channels];
        }
        while (!Fits(shape));
        return shape;
    }

    protected override DeclaredLayer Operator(string name, DeclaredLayer read)
    {
        DeclaredLayer? layer = null;
        for (int tries = read.Shape.Length == 1 ? 0 : Random.Next(10); tries > 0 && layer is null; tries--)
            layer = Windowed(name, read);
        if (layer is null && read.Count > MaxDenseInputs)
            layer = new DeclaredLayer(name, [Pick(["GlobalAveragePool", "GlobalMaxPool"])], [read.Channels], [read], []);
        return layer ?? base.Operator(name, read);
    }

    private DeclaredLayer? Windowed(string name, DeclaredLayer read)
    {
        DeclaredLayer[] shared = [.. All.Where(other => other.IsConvolution && other.Inputs[0].HasShapeOf(read))];
        if (shared.Length > 0 && Random.Next(6) == 0)
        {
            DeclaredLayer source = Pick(shared);
            return new DeclaredLayer(name, [$"Apply(nameof({source.Name}))"], source.Shape, [read], []);
        }

        if (Random.Next(8) == 0)
            return new DeclaredLayer(name, [Shuffle(read.Channels)], read.Shape, [read], []);
        (string attribute, int[] shape, long products) = read.Shape.Length == 2
            ? Convolution1D(read.Shape[0], read.Channels)
            : OfImage(read.Shape[0], read.Shape[1], read.Channels);
        return Fits(shape) && products <= MaxProducts
            ? new DeclaredLayer(name, [attribute], shape, [read], []) { IsConvolution = attribute.Contains("Conv", StringComparison.Ordinal) }
            : null;
    }

    private (string Attribute, int[] Shape, long Products) OfImage(int rows, int columns, int channels)
    {
        switch (Random.Next(12))
        {
            case 0 or 1:
                RandomWindow pool = RandomWindow.OfPool(Random, rows, columns);
                string kind = Random.Next(2) == 0 ? "MaxPool2D" : "AveragePool2D";
                string counted = kind == "AveragePool2D" && Random.Next(2) == 0 ? ", CountPadding = true" : "";
                return ($"{kind}({pool.Size}{pool.Options}{counted})", [pool.Rows, pool.Columns, channels], 0);
            case 2:
                int[] pads = [.. Enumerable.Range(0, Pick([1, 2, 4])).Select(_ => Random.Next(4))];
                int top = pads[0], left = pads[pads.Length > 1 ? 1 : 0], bottom = pads[pads.Length > 2 ? 2 : 0], right = pads[^1];
                return ($"Pad({string.Join(", ", pads)})", [top + rows + bottom, left + columns + right, channels], 0);
            case 3:
                int[] factors = [.. Enumerable.Range(0, Random.Next(1, 3)).Select(_ => Random.Next(1, 4))];
                return ($"Upsample({string.Join(", ", factors)})", [rows * factors[0], columns * factors[^1], channels], 0);
            case 4:
                int block = Pick([.. Enumerable.Range(1, 4).Where(size => channels % (size * size) == 0)]);
                return ($"DepthToSpace({block})", [rows * block, columns * block, channels / (block * block)], 0);
            case 5 or 6 or 7:
                return Depthwise(rows, columns, channels);
            default:
                return Convolution2D(rows, columns, channels);
        }
    }

    private (string Attribute, int[] Shape, long Products) Depthwise(int rows, int columns, int channels)
    {
        RandomWindow window = RandomWindow.OfConvolution(Random, rows, columns);
        int multiplier = Random.Next(4) == 0 ? Random.Next(2, 4) : 1;
        string more = multiplier == 1 ? "" : $", Multiplier = {multiplier}";
        int[] shape = [window.Rows, window.Columns, channels * multiplier];
        return ($"DepthwiseConv2D({window.Size}{window.Options}{more}{Bias()})", shape, Products(window, shape, 1));
    }

    private (string Attribute, int[] Shape, long Products) Convolution2D(int rows, int columns, int channels)
    {
        RandomWindow window = Random.Next(4) == 0 ? new RandomWindow("", 1, 1, rows, columns) : RandomWindow.OfConvolution(Random, rows, columns);
        (int filters, int groups, string more) = Filters(channels);
        int[] shape = [window.Rows, window.Columns, filters];
        return ($"Conv2D({filters}, {window.Size}{window.Options}{more}{Bias()})", shape, Products(window, shape, channels / groups));
    }

    private (string Attribute, int[] Shape, long Products) Convolution1D(int length, int channels)
    {
        RandomWindow window = RandomWindow.OfSequence(Random, length);
        (int filters, int groups, string more) = Filters(channels);
        int[] shape = [window.Columns, filters];
        return ($"Conv1D({filters}, {window.Width}{window.Options}{more}{Bias()})", shape, Products(window, shape, channels / groups));
    }

    /// <summary>Filters and groups; groups that leave few filters each now and then, and as many groups as channels.</summary>
    private (int Filters, int Groups, string More) Filters(int channels)
    {
        if (Random.Next(3) > 0)
            return (Pick(_widths), 1, "");
        int groups = Pick(Divisors(channels));
        int filters = groups * Random.Next(1, Math.Max(2, 70 / groups));
        return (filters, groups, groups == 1 ? "" : $", Groups = {groups}");
    }

    private string Shuffle(int channels) => $"ChannelShuffle({Pick(Divisors(channels))})";

    private string Bias() => Random.Next(3) == 0 ? ", Bias = false" : "";

    private static long Products(RandomWindow window, int[] shape, int channels) =>
        (long)Count(shape) * window.Height * window.Width * channels;

    private static bool Fits(int[] shape) => Count(shape) <= MaxElements;

    private static int Count(int[] shape) => shape.Aggregate(1, (product, dimension) => product * dimension);

    private static int[] Divisors(int number) => [.. Enumerable.Range(1, number).Where(divisor => number % divisor == 0)];
}
