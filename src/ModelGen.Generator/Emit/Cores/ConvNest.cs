using System;
using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Planning.Tiling;

namespace ModelGen.Generator.Emit.Cores;

/// <summary>
/// The loops of a convolution around its micro-kernels, with every offset and trip count a literal: samples, output rows, groups, panels
/// and tiles of output columns, panels outermost where the weights are larger than the image.
/// </summary>
internal static class ConvNest
{
    public static void Emit(SourceWriter writer, ConvCall call)
    {
        foreach (KernelSpec kernel in call.Kernels)
            writer.Line($"// {kernel.Name}: {TileReason.Of(kernel, call.Extent)}.");
        writer.Line(CallEmitter.Pointer("float", "x", call.Input));
        writer.Line(CallEmitter.Parameters("w", call.WeightOffset));
        writer.Line(CallEmitter.Parameters("b", call.BiasOffset));
        writer.Line(CallEmitter.Pointer("float", "y", call.Output));
        if (call.LinesOutermost)
        {
            EmitLines(writer, call, call.Tiles.ToArray(), (tile, at) =>
                EmitPanels(writer, tile, at, panel => EmitPixels(writer, call, tile, panel)));
            return;
        }

        foreach (WindowTile tile in call.Tiles)
        {
            EmitPanels(writer, tile, Indices.None, panel =>
                EmitLines(writer, call, [tile], (_, at) => EmitPixels(writer, call, tile, at with { Group = panel.Group, Panel = panel.Panel })));
        }
    }

    /// <summary>The loops over groups and their panels.</summary>
    private static void EmitPanels(SourceWriter writer, WindowTile tile, Indices at, Action<Indices> body) =>
        NestText.Loop(writer, "g", tile.Groups.Count, g =>
            NestText.Loop(writer, "n", tile.Steps, n => body(at with { Group = g, Panel = n })));

    /// <summary>The loops over samples and output rows; kernels that take as many rows at once share them.</summary>
    private static void EmitLines(SourceWriter writer, ConvCall call, IReadOnlyList<WindowTile> tiles, Action<WindowTile, Indices> body) =>
        NestText.Loop(writer, "s", call.Batch, s =>
        {
            foreach (IGrouping<int, WindowTile> group in tiles.GroupBy(tile => LinesOf(tile.Kernel)))
            {
                NestText.Tiles(writer, "line", call.Extent.Lines, group.Key, line =>
                {
                    foreach (WindowTile tile in group)
                        body(tile, Indices.None with { Sample = s, Line = line });
                });
            }
        });

    private static void EmitPixels(SourceWriter writer, ConvCall call, WindowTile tile, Indices at) =>
        NestText.Tiles(writer, "pixel", call.Extent.Pixels, PixelsOf(tile.Kernel, call.Extent), pixel =>
            writer.Line(Call(call, tile, at with { Pixel = pixel })));

    private static string Call(ConvCall call, WindowTile tile, Indices at)
    {
        WindowExtent extent = call.Extent;
        GroupLoop group = tile.Groups;
        string window = Position("x", at, extent.Sample, extent.Line, extent.Pixel);
        string x = Panel(window, at, tile.FirstChannel, group.Channels, tile.ChannelStep);
        string w = Panel("w", at, tile.FirstPacked * extent.Products, group.Packed * extent.Products, tile.Width * extent.Products);
        string b = Panel("b", at, tile.FirstPacked, group.Packed, tile.Width);
        string position = Position("y", at, extent.OutputSample, extent.OutputLine, extent.OutputPixel);
        string y = Panel(position, at, tile.FirstColumn, group.Columns, tile.Width);
        return $"{CallEmitter.Method(tile.Kernel)}({ConvArguments.Of(tile, extent, x, w, b, y)});";
    }

    private static string Position(string pointer, Indices at, long sample, long line, long pixel)
    {
        string place = NestText.Sum(pointer, NestText.Offset(0, at.Sample, sample));
        place = NestText.Sum(place, NestText.Offset(0, at.Line, line));
        return NestText.Sum(place, NestText.Offset(0, at.Pixel, pixel));
    }

    private static string Panel(string pointer, Indices at, long first, long group, long panel) =>
        NestText.Sum(NestText.Sum(pointer, NestText.Offset(first, at.Group, group)), NestText.Offset(0, at.Panel, panel));

    private static int LinesOf(KernelSpec kernel) => kernel is ConvSpec conv ? conv.Lines : 1;

    private static int PixelsOf(KernelSpec kernel, WindowExtent extent) => kernel switch
    {
        ConvSpec conv => conv.Pixels,
        DepthwiseSpec depthwise => depthwise.Pixels,
        _ => extent.Pixels,
    };

    /// <summary>The indices of the loops that a call stands in, by name; empty where there is one step.</summary>
    private readonly record struct Indices(string Sample, string Line, string Pixel, string Group, string Panel)
    {
        public static Indices None { get; } = new("", "", "", "", "");
    }
}
