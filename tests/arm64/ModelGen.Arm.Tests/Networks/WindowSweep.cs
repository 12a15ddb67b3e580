using System.Globalization;
using ModelGen.Arm.Tests.Toolchain;
using ModelGen.Core.Graphs;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Core.Specs;
using ModelGen.Numeric.Tests.Kernels;

namespace ModelGen.Arm.Tests.Networks;

/// <summary>
/// Networks of one-layer branches that together call every enumerated kernel over windows: sizes and activations are gone through, and
/// a layer is kept where it calls one that none before it calls. Layers that read the same share a network.
/// </summary>
internal static class WindowSweep
{
    private const int Taps = 3;
    private const int Channels = 2;
    private const int MaxLines = 4;
    private const int MaxPixels = 17;

    /// <summary>The declarations.</summary>
    public static IReadOnlyList<string> Sources()
    {
        HashSet<KernelSpec> missing =
            [.. ArmLevels.All.SelectMany(level => (KernelSpec[])[.. KernelSets.Convolutions(level), .. KernelSets.Depthwise(level), .. KernelSets.Pools(level)])];
        IEnumerable<(string Input, string Layer, Graph Graph)> kept =
            Convolutions().Concat(Depthwise()).Concat(Pools()).Where(candidate => Brings(candidate.Graph, missing));
        return [.. kept.GroupBy(candidate => candidate.Input, candidate => candidate.Layer).Select(Source), Moves];
    }

    private const string Moves = """
        using ModelGen;

        namespace Sweep;

        [Model]
        public sealed partial class Moves
        {
            [Input(3, 4, 12)]
            public partial Layer X { get; }

            [Pad(1, 2, 0, 3), From(nameof(X)), Output]
            public partial Layer Padded { get; }

            [ChannelShuffle(3), From(nameof(X)), Output]
            public partial Layer Shuffled { get; }

            [DepthwiseConv2D(2, Multiplier = 2), From(nameof(X)), Output]
            public partial Layer Repeated { get; }

            [Upsample(2, 3), From(nameof(X)), Output]
            public partial Layer Larger { get; }

            [DepthToSpace(2), From(nameof(X)), Output]
            public partial Layer Pixels { get; }
        }
        """;

    // The sizes of KernelSets.Convolutions: tiles for rows of every length, panels of every kind.
    private static IEnumerable<(string Input, string Layer, Graph Graph)> Convolutions() =>
        from lines in Enumerable.Range(1, MaxLines)
        from pixels in Enumerable.Range(1, MaxPixels)
        from filters in new[] { 8, 4, 9, 5, 3 }
        from activation in lines == pixels && filters <= 4 ? KernelSets.Activations : [Activation.None]
        select (
            $"{lines + Taps - 1}, {pixels + Taps - 1}, {Channels}",
            $"Conv2D({filters}, {Taps}, Padding = PaddingMode.Valid){Then(activation)}",
            ConvGraphs.Of(lines, pixels, filters, activation));

    // Windows that step over columns take the kernel for any window.
    private static IEnumerable<(string Input, string Layer, Graph Graph)> Depthwise() =>
        from channels in new[] { 4, 3 }
        from pixels in Enumerable.Range(1, MaxPixels)
        from height in Enumerable.Range(1, 7)
        from width in Enumerable.Range(1, 7)
        from stride in new[] { 1, 2 }
        from dilation in new[] { 1, 2 }
        where width >= dilation && (pixels is 3 or 4 || (height == 1 && width == 2 && stride == 1 && dilation == 2))
        from activation in width is 2 or 3 ? KernelSets.Activations : [Activation.None]
        let rows = new WindowAxis(height + 1, height, 1, 1, 0, 0)
        let columns = new WindowAxis(((pixels - 1) * stride) + ((width - 1) * dilation) + 1, width, stride, dilation, 0, 0)
        select (
            $"{rows.Size}, {columns.Size}, {channels}",
            $"DepthwiseConv2D({height}, {width}, Stride = 1, StrideX = {stride}, DilationX = {dilation}, Padding = PaddingMode.Valid){Then(activation)}",
            ImageGraphs.Depthwise(rows, columns, channels, activation));

    private static IEnumerable<(string Input, string Layer, Graph Graph)> Pools() =>
        from kind in Enum.GetValues<PoolKind>()
        from activation in KernelSets.Activations
        let axis = new WindowAxis(5, 3, 2, 1, 1, 1)
        select ("5, 5, 23", $"{kind}Pool2D(3, Stride = 2, Pads = new[] {{ 1 }}){Then(activation)}", ImageGraphs.Pool(kind, axis, axis, 23, false, activation));

    private static bool Brings(Graph graph, HashSet<KernelSpec> missing)
    {
        bool brings = false;
        foreach (Level level in ArmLevels.All)
        {
            foreach (KernelCall call in Planner.Plan(graph, level, batch: 1, HardwareProfiles.Choose(null, level)).Calls)
            {
                foreach (KernelSpec kernel in call.Kernels)
                    brings |= missing.Remove(kernel);
            }
        }

        return brings;
    }

    private static string Then(Activation activation) => activation.Kind == ActivationKind.None ? "" : $", {activation.Kind}";

    private static string Source(IGrouping<string, string> layers)
    {
        IEnumerable<string> properties = layers.Select((layer, index) => string.Create(
            CultureInfo.InvariantCulture, $"    [{layer}, From(nameof(X)), Output]\n    public partial Layer Y{index} {{ get; }}\n"));
        return $$"""
            using ModelGen;

            namespace Sweep;

            [Model]
            public sealed partial class Windows{{layers.Key.Replace(", ", "x", StringComparison.Ordinal)}}
            {
                [Input({{layers.Key}})]
                public partial Layer X { get; }

            {{string.Join("\n", properties)}}}
            """;
    }
}
