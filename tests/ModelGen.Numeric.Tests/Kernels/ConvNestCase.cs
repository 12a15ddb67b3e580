using ModelGen.Core.Common;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Specs;
using ModelGen.Reference;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>
/// A call of a convolution drawn at random, with tiles of positions and panels of filters that a plan might have, shifted back where
/// they do not divide, and what it must give.
/// </summary>
internal sealed class ConvNestCase
{
    private readonly KernelCase _test;
    private readonly float[][] _weights;
    private readonly float[] _bias;

    public ConvNestCase(KernelCase test, Level level, ConvKind kind)
    {
        _test = test;
        ConvPanels panels = ConvPanels.Next(test, level, kind);
        int kernelHeight = Draw(1, 3), kernelWidth = Draw(1, 4), strideY = Draw(1, 2);
        int strideX = Draw(1, kind == ConvKind.DepthwiseRow ? Math.Min(2, kernelWidth) : 2);
        bool isDilated = kind == ConvKind.Depthwise || (kind == ConvKind.Full && panels.Groups > 1);
        int dilationY = kind == ConvKind.DepthwiseRow ? 1 : Draw(1, 2), dilationX = isDilated ? Draw(1, 2) : 1;
        int lines = Draw(1, 6), pixels = Draw(1, 9), batch = Draw(1, 3), channels = panels.Channels;
        int height = ((lines - 1) * strideY) + ((kernelHeight - 1) * dilationY) + 1;
        int row = (((pixels - 1) * strideX) + ((kernelWidth - 1) * dilationX) + 1) * channels;
        bool isOneRun = kind == ConvKind.Full && panels.Groups == 1;
        int outputPixel = panels.Filters + Draw(0, 3);
        var extent = new WindowExtent(
            lines, pixels, (height * row) + Draw(0, 3), strideY * row, strideX * channels, kernelHeight, dilationY * row,
            isOneRun ? 1 : kernelWidth, dilationX * channels, isOneRun ? kernelWidth * channels : panels.GroupChannels,
            (lines * pixels * outputPixel) + Draw(0, 3), pixels * outputPixel, outputPixel);
        WindowTile[] tiles = [.. panels.Tiles.Select(tile => tile with { Kernel = Kernel(tile.Kernel, kernelHeight, kernelWidth, strideX, extent) })];
        long weightBytes = Packed(tiles) * extent.Products * sizeof(float);
        Inputs = test.Inputs((int)(((batch - 1) * extent.Sample) + (height * row)));
        _weights = [.. Enumerable.Range(0, panels.Filters).Select(_ => test.Weights((int)extent.Products))];
        _bias = test.Weights(panels.Filters);
        Call = new ConvCall(
            "Y", EquatableArray.Of(Buffer(BufferKind.Input)), Buffer(BufferKind.Output), Macs: 0, default, batch, extent,
            WeightOffset: 0, weightBytes, tiles.ToEquatableArray(), LinesOutermost: Draw(0, 1) == 0);
        Parameters = Pack();
    }

    public ConvCall Call { get; }

    public float[] Inputs { get; }

    /// <summary>The panels, then the biases, as a plan's packing would lay them out.</summary>
    public float[] Parameters { get; }

    public int OutputLength => (int)(((Call.Batch - 1) * Call.Extent.OutputSample) + ((Call.Extent.Lines - 1) * Call.Extent.OutputLine)
        + ((Call.Extent.Pixels - 1) * Call.Extent.OutputPixel)) + _bias.Length;

    /// <summary>Fails where a result is not what it must be, or something between the results was written.</summary>
    public void Check(ReadOnlySpan<float> y, float untouched, string where)
    {
        float[] left = y.ToArray();
        WindowExtent extent = Call.Extent;
        foreach (WindowTile tile in Call.Tiles)
        {
            for (int column = 0; column < tile.Groups.Count * tile.Steps * Stored(tile); column++)
            {
                (int group, int step, int lane) = Place(tile, column, Stored(tile));
                int filter = tile.FirstColumn + (group * tile.Groups.Columns) + (step * tile.Width) + lane;
                int channel = tile.FirstChannel + (group * tile.Groups.Channels) + (step * tile.ChannelStep) + (tile.Kernel is ConvSpec ? 0 : lane);
                for (int position = 0; position < Call.Batch * extent.Lines * extent.Pixels; position++)
                {
                    int s = position / (extent.Lines * extent.Pixels), l = position / extent.Pixels % extent.Lines, p = position % extent.Pixels;
                    long at = (s * extent.OutputSample) + (l * extent.OutputLine) + (p * extent.OutputPixel) + filter;
                    CheckOne(filter, (s * extent.Sample) + (l * extent.Line) + (p * extent.Pixel) + channel, tile.Kernel, y[(int)at], where);
                    left[at] = untouched;
                }
            }
        }

        Assert.True(Array.TrueForAll(left, value => value == untouched), $"{where} wrote between the results.");
    }

    private void CheckOne(int filter, long first, KernelSpec kernel, float actual, string where)
    {
        WindowExtent extent = Call.Extent;
        double sum = _bias[filter], magnitude = Math.Abs(sum);
        for (int product = 0; product < extent.Products; product++)
        {
            long tap = product / extent.Depth;
            double term = (double)Inputs[first + (tap / extent.Taps * extent.Run) + (tap % extent.Taps * extent.Tap) + (product % extent.Depth)]
                * _weights[filter][product];
            sum += term;
            magnitude += Math.Abs(term);
        }

        double bound = Fp32Contract.Dense((int)extent.Products, magnitude);
        double expected = ActivationOf(kernel) == Activation.None ? sum : Math.Max(sum, 0);
        if (!Fp32Contract.Allows(expected, bound, actual))
            Assert.Fail($"{where}: filter {filter} is {actual:R} instead of {expected:R} within {bound:R}.");
    }

    private float[] Pack()
    {
        var packed = new float[(Call.BiasOffset / sizeof(float)) + Packed(Call.Tiles)];
        long biases = Call.BiasOffset / sizeof(float);
        foreach (WindowTile tile in Call.Tiles)
        {
            for (int column = 0; column < tile.Groups.Count * tile.Steps * tile.Width; column++)
            {
                (int group, int step, int lane) = Place(tile, column, tile.Width);
                if (lane >= Stored(tile))
                    continue;
                int filter = tile.FirstColumn + (group * tile.Groups.Columns) + (step * tile.Width) + lane;
                long panel = tile.FirstPacked + (group * tile.Groups.Packed) + (step * tile.Width);
                packed[biases + panel + lane] = _bias[filter];
                for (int product = 0; product < Call.Extent.Products; product++)
                    packed[(panel * Call.Extent.Products) + (product * tile.Width) + lane] = _weights[filter][product];
            }
        }

        return packed;
    }

    /// <summary>The kernel with a tile of positions that fits the image and the registers.</summary>
    private KernelSpec Kernel(KernelSpec kernel, int height, int width, int stride, WindowExtent extent)
    {
        switch (kernel)
        {
            case ConvSpec conv:
                int most = conv.Level switch { Level.Avx512 => 14, Level.Avx2 => 6, Level.AdvSimd => 8, _ => 4 };
                int lines = Draw(1, Math.Min(most, extent.Lines));
                return conv with { Lines = lines, Pixels = Draw(1, Math.Min(most / lines, extent.Pixels)) };
            case DepthwiseSpec depthwise:
                return depthwise with { Pixels = Draw(1, Math.Min(8, extent.Pixels)) };
            default:
                return ((DepthwiseRowSpec)kernel) with { Height = height, Width = width, Stride = stride };
        }
    }

    /// <summary>The group, the panel in it and the lane of a column of a tile, of whose panels so many columns count.</summary>
    private static (int Group, int Step, int Lane) Place(WindowTile tile, int column, int width) =>
        (column / (tile.Steps * width), column / width % tile.Steps, column % width);

    private static int Stored(WindowTile tile) => Math.Min(tile.Count, tile.Width);

    private static long Packed(IEnumerable<WindowTile> tiles) => tiles.Sum(tile => (long)tile.Width * tile.Steps * tile.Groups.Count);

    private static Activation ActivationOf(KernelSpec kernel) => kernel switch
    {
        ConvSpec conv => conv.Activation,
        DepthwiseSpec depthwise => depthwise.Activation,
        _ => ((DepthwiseRowSpec)kernel).Activation,
    };

    private static BufferRef Buffer(BufferKind kind) => new(kind, Index: 0, Offset: 0, Bytes: 0, Stride: 0);

    private int Draw(int first, int last) => _test.Values.Int(first, last);
}
