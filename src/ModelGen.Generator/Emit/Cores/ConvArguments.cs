using System;
using System.Linq;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;

namespace ModelGen.Generator.Emit.Cores;

/// <summary>What a convolution's nest passes to its micro-kernels.</summary>
internal static class ConvArguments
{
    /// <summary>The arguments of a kernel for the places that it begins at.</summary>
    public static string Of(WindowTile tile, WindowExtent extent, string x, string w, string b, string y)
    {
        string pixel = Bytes(extent.Pixel), run = Bytes(extent.Run), outputPixel = Literals.Int(extent.OutputPixel);
        string runs = $"{Literals.Int(extent.Runs)}, {run}", taps = $"{Literals.Int(extent.Taps)}, {Bytes(extent.Tap)}";
        string[] arguments = tile.Kernel switch
        {
            ConvSpec { Lines: 1 } conv =>
                [x, pixel, runs, taps, Literals.Int(extent.Depth), w, b, y, outputPixel, Count(conv.Partial, tile)],
            ConvSpec conv =>
            [
                x, pixel, Bytes(extent.Line), runs, taps, Literals.Int(extent.Depth), w, b, y, outputPixel, Literals.Int(extent.OutputLine),
                Count(conv.Partial, tile),
            ],
            DepthwiseSpec depthwise => [x, pixel, runs, taps, w, b, y, outputPixel, Count(depthwise.Partial, tile)],
            DepthwiseRowSpec row =>
                [x, Bytes(extent.Pixel / row.Stride), run, w, b, y, outputPixel, Literals.Int(extent.Pixels), Count(row.Partial, tile)],
            _ => throw new NotSupportedException($"{tile.Kernel.Name} is no convolution."),
        };
        return string.Join(", ", arguments.Where(argument => argument.Length > 0));
    }

    private static string Bytes(long elements) => Literals.Int(elements * sizeof(float));

    private static string Count(bool partial, WindowTile tile) => partial ? Literals.Int(tile.Count) : "";
}
