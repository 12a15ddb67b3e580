using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Tests.Planning;

/// <summary>Runs convolutions and pools as their documentation says.</summary>
internal static class WindowInterpreter
{
    public static void Run(ConvCall call, PackedPanels panels, Memory memory)
    {
        WindowExtent extent = call.Extent;
        Assert.Equal(panels.Packing.Inputs, extent.Products);
        for (int sample = 0; sample < call.Batch; sample++)
        {
            bool[] written = new bool[(long)extent.Lines * extent.Pixels * panels.Packing.Outputs];
            foreach (WindowTile tile in call.Tiles)
            {
                for (int panel = 0; panel < tile.Groups.Count * tile.Steps; panel++)
                    Run(call, tile, panels, memory, sample, panel / tile.Steps, panel % tile.Steps, written);
            }

            Assert.DoesNotContain(false, written);
        }
    }

    private static void Run(ConvCall call, WindowTile tile, PackedPanels panels, Memory memory, int sample, int group, int step, bool[] written)
    {
        WindowExtent extent = call.Extent;
        WindowKernel kernel = WindowKernel.Of(tile.Kernel, extent);
        Assert.Equal(tile.Width, kernel.Width);
        Assert.Equal(kernel.Partial, tile.Count < tile.Width);
        int column = tile.FirstColumn + (group * tile.Groups.Columns) + (step * tile.Width);
        int channel = tile.FirstChannel + (group * tile.Groups.Channels) + (step * tile.ChannelStep);
        long packed = tile.FirstPacked + (group * tile.Groups.Packed) + (step * tile.Width);
        foreach (int line in Tiled(extent.Lines, kernel.Lines))
        {
            foreach (int pixel in Tiled(extent.Pixels, kernel.Pixels))
            {
                double[] sums = panels.Bias(packed, tile.Width);
                long window = (sample * extent.Sample) + (line * extent.Line) + (pixel * extent.Pixel) + channel;
                for (int run = 0; run < extent.Runs; run++)
                {
                    for (int tap = 0; tap < extent.Taps; tap++)
                    {
                        int row = ((run * extent.Taps) + tap) * extent.Depth;
                        double[] x = memory.Read(
                            call.Input, window + (run * extent.Run) + (tap * extent.Tap), kernel.IsDepthwise ? tile.Count : extent.Depth);
                        if (kernel.IsDepthwise)
                            panels.AddLanes(sums, packed, row, x);
                        else
                            panels.Add(sums, packed, row, x);
                    }
                }

                double[] y = [.. sums.Take(tile.Count).Select(sum => Numbers.Activate(kernel.Activation, sum))];
                memory.Write(
                    call.Output, (sample * extent.OutputSample) + (line * extent.OutputLine) + (pixel * extent.OutputPixel) + column, y);
                written.AsSpan((((line * extent.Pixels) + pixel) * panels.Packing.Outputs) + column, y.Length).Fill(true);
            }
        }
    }

    /// <summary>The positions of all tiles, the last one shifted back over the one before it.</summary>
    private static IEnumerable<int> Tiled(int positions, int tile)
    {
        Assert.InRange(tile, 1, positions);
        for (int first = 0; first < positions; first += tile)
        {
            for (int i = 0; i < tile; i++)
                yield return Math.Min(first, positions - tile) + i;
        }
    }

    public static void Run(PoolCall call, Memory memory)
    {
        for (int sample = 0; sample < call.Batch; sample++)
        {
            for (int line = 0; line < call.Rows.Outputs; line++)
            {
                for (int pixel = 0; pixel < call.Columns.Outputs; pixel++)
                {
                    double[][] taps =
                    [
                        .. from row in Inside(call.Rows, line)
                           from column in Inside(call.Columns, pixel)
                           select memory.Read(
                               call.Input, (sample * call.Sample) + (((row * call.Columns.Size) + column) * call.Channels), call.Channels),
                    ];
                    int divisor = call.CountPadding ? call.Rows.Taps * call.Columns.Taps : taps.Length;
                    double[] y = [.. Enumerable.Range(0, call.Channels).Select(channel => Numbers.Activate(
                        call.Kernel.Activation,
                        call.Kernel.Kind == PoolKind.Max ? taps.Max(tap => tap[channel]) : taps.Sum(tap => tap[channel]) / divisor))];
                    memory.Write(call.Output, (sample * call.OutputSample) + (((line * call.Columns.Outputs) + pixel) * call.Channels), y);
                }
            }
        }
    }

    private static IEnumerable<int> Inside(WindowAxis axis, int output) => Enumerable.Range(0, axis.Taps)
        .Select(tap => (output * axis.Stride) + (tap * axis.Dilation) - axis.Before)
        .Where(position => position >= 0 && position < axis.Size);

    /// <summary>What a convolution's kernel computes in one call.</summary>
    private readonly record struct WindowKernel(int Lines, int Pixels, int Width, bool IsDepthwise, bool Partial, Activation Activation)
    {
        public static WindowKernel Of(KernelSpec kernel, WindowExtent extent) => kernel switch
        {
            ConvSpec conv => new(conv.Lines, conv.Pixels, conv.Lanes * conv.Vectors, false, conv.Partial, conv.Activation),
            DepthwiseSpec depthwise => new(1, depthwise.Pixels, depthwise.Lanes, true, depthwise.Partial, depthwise.Activation),
            DepthwiseRowSpec row => Of(row, extent),
            _ => throw new InvalidOperationException(kernel.ToString()),
        };

        private static WindowKernel Of(DepthwiseRowSpec row, WindowExtent extent)
        {
            Assert.Equal((row.Height, row.Width), (extent.Runs, extent.Taps));
            Assert.True(extent.Taps == 1 || extent.Pixel == row.Stride * extent.Tap, $"{row} for {extent}");
            return new(1, extent.Pixels, row.Lanes, true, row.Partial, row.Activation);
        }
    }
}
