using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Specs;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>Which kernel a convolution's nest calls.</summary>
internal enum ConvKind
{
    Full,
    Depthwise,
    DepthwiseRow,
}

/// <summary>The filters of a random convolution and the panels that they are cut into; the kernels' positions are still open.</summary>
internal sealed record ConvPanels(int Groups, int GroupChannels, int Filters, IReadOnlyList<WindowTile> Tiles)
{
    public int Channels => Groups * GroupChannels;

    public static ConvPanels Next(KernelCase test, Level level, ConvKind kind) =>
        kind == ConvKind.Full ? Full(test, level) : Depthwise(test, level, kind);

    /// <summary>Groups of whole panels, with one vector more behind them, or of fewer filters than the narrowest vector.</summary>
    private static ConvPanels Full(KernelCase test, Level level)
    {
        int lanes = LanesOf(level), width = 2 * lanes;
        int groups = test.Values.Int(1, 3), channels = test.Values.Int(1, 4);
        Activation activation = ActivationOf(test);
        var whole = new ConvSpec(level, lanes, 1, 1, 2, Partial: false, activation);
        ConvSpec single = whole with { Vectors = 1 };
        switch (test.Values.Int(0, 2))
        {
            case 0:
                return Full(groups, channels, width, [new WindowTile(whole, 0, 0, 0, width, 1, 0, width)]);
            case 1:
                int few = test.Values.Int(1, 3);
                return Full(groups, channels, few, [new WindowTile(single with { Lanes = 4, Partial = true }, 0, 0, 0, 4, 1, 0, few)]);
            default:
                int panels = test.Values.Int(1, 2), rest = test.Values.Int(1, lanes), filters = (panels * width) + rest;
                return Full(groups, channels, filters,
                [
                    new WindowTile(whole, 0, 0, 0, width, panels, 0, width),
                    new WindowTile(single, filters - lanes, 0, panels * width, lanes, 1, 0, lanes),
                ]);
        }
    }

    /// <summary>The panels of one group, for every group.</summary>
    private static ConvPanels Full(int groups, int channels, int filters, WindowTile[] tiles)
    {
        var loop = new GroupLoop(groups, channels, filters, tiles.Sum(tile => (long)tile.Width * tile.Steps));
        return new ConvPanels(groups, channels, groups * filters, [.. tiles.Select(tile => tile with { Groups = loop })]);
    }

    /// <summary>Whole vectors of channels and one that is shifted back, or fewer channels than the narrowest vector.</summary>
    private static ConvPanels Depthwise(KernelCase test, Level level, ConvKind kind)
    {
        int[] widths = [.. new[] { 4, 8, 16 }.Where(width => width <= LanesOf(level))];
        int lanes = widths[test.Values.Int(0, widths.Length - 1)];
        int channels = test.Values.Int(0, 3) == 0 ? test.Values.Int(1, 3) : test.Values.Int(lanes, 3 * lanes);
        bool partial = channels < 4;
        lanes = partial ? 4 : lanes;
        Activation activation = ActivationOf(test);
        KernelSpec kernel = kind == ConvKind.Depthwise
            ? new DepthwiseSpec(level, lanes, 1, partial, activation)
            : new DepthwiseRowSpec(level, lanes, 1, 1, 1, partial, activation);
        int whole = Math.Max(channels / lanes, 1);
        var tiles = new List<WindowTile> { new(kernel, 0, 0, 0, lanes, whole, lanes, Math.Min(channels, lanes)) };
        if (!partial && channels % lanes != 0)
            tiles.Add(new WindowTile(kernel, channels - lanes, channels - lanes, whole * lanes, lanes, 1, lanes, lanes));
        return new ConvPanels(channels, 1, channels, tiles);
    }

    private static int LanesOf(Level level) => level switch
    {
        Level.Avx512 => 16,
        Level.Avx2 => 8,
        _ => 4,
    };

    private static Activation ActivationOf(KernelCase test) =>
        test.Values.Int(0, 1) == 0 ? Activation.None : new Activation(ActivationKind.Relu);
}
