using ModelGen.Core.Graphs;

namespace ModelGen.Reference.Operations;

/// <summary>The numbers that a convolution loops over.</summary>
/// <param name="Filters">Output channels.</param>
/// <param name="Groups">Groups of channels that are convolved apart.</param>
/// <param name="Channels">Input channels of one group.</param>
/// <param name="Taps">Taps of the kernel.</param>
/// <param name="Pixels">Pixels of the input.</param>
/// <param name="Windows">The taps inside the image, per output position.</param>
internal sealed record ConvSizes(int Filters, int Groups, int Channels, int Taps, int Pixels, WindowTap[][] Windows)
{
    /// <summary>The sizes of a call.</summary>
    public static ConvSizes Of(OperationCall call)
    {
        var operation = (ConvOperation)call.Node.Operation;
        int taps = operation.Rows.Taps * operation.Columns.Taps;
        return new ConvSizes(
            operation.Filters,
            operation.Groups,
            call.Parameters[0].Length / (operation.Filters * taps),
            taps,
            operation.Rows.Size * operation.Columns.Size,
            WindowTap.Of(operation.Rows, operation.Columns));
    }

    /// <summary>Where in the weight [filters, channels, taps] the first channel's product of a filter and tap is.</summary>
    public int Weight(int filter, int tap) => (filter * Channels * Taps) + tap;

    /// <summary>Where in a sample's image the first channel that a filter reads at a pixel is.</summary>
    public int Source(int sample, int pixel, int filter) =>
        ((((sample * Pixels) + pixel) * Groups) + (filter / (Filters / Groups))) * Channels;
}
