using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Analyzers.Locating;

/// <summary>The arguments of operators on images.</summary>
internal static class WindowPlaces
{
    private static readonly string[] s_conv2D = ["Conv2D", "DepthwiseConv2D"];
    private static readonly string[] s_pool2D = ["MaxPool2D", "AveragePool2D"];
    private static readonly string[] s_windows = [.. s_conv2D, "Conv1D", .. s_pool2D];

    /// <summary>Output channels, or what decides about them.</summary>
    public static Place[] Filters { get; } = [.. Of(["Conv2D", "Conv1D"], "filters"), new("DepthwiseConv2D", "Multiplier")];

    /// <summary>The sizes of windows.</summary>
    public static Place[] Sizes { get; } =
    [
        .. Of(s_windows, "kernel"), .. Of([.. s_conv2D, .. s_pool2D], "kernelHeight", "kernelWidth"),
    ];

    /// <summary>The steps from window to window.</summary>
    public static Place[] Strides { get; } = Of(s_windows, "Stride", "StrideY", "StrideX");

    /// <summary>The zeros around an image that are stated.</summary>
    public static Place[] Pads { get; } = Of(s_windows, "Pads");

    /// <summary>The groups of channels.</summary>
    public static Place[] Groups { get; } = [.. Of(["Conv2D", "Conv1D"], "Groups"), new("ChannelShuffle", "groups")];

    /// <summary>Whether a bias is added.</summary>
    public static Place[] Bias { get; } = Of([.. s_conv2D, "Conv1D"], "Bias");

    /// <summary>All numbers of which the least is given, by the words by which messages name them.</summary>
    public static IReadOnlyDictionary<string, Place[]> Numbers { get; } = new Dictionary<string, Place[]>
    {
        ["number of filters"] = Of(["Conv2D", "Conv1D"], "filters"),
        ["window size"] = Sizes,
        ["stride"] = Strides,
        ["dilation"] = Of(s_windows, "Dilation", "DilationY", "DilationX"),
        ["padding"] = [.. Pads, .. Of(["Pad"], "all", "vertical", "horizontal", "top", "left", "bottom", "right")],
        ["number of groups"] = Groups,
        ["multiplier"] = [new("DepthwiseConv2D", "Multiplier")],
        ["factor"] = Of(["Upsample"], "factor", "factorY", "factorX"),
        ["block"] = [new("DepthToSpace", "block")],
    };

    private static Place[] Of(IEnumerable<string> attributes, params string[] arguments) =>
        attributes.SelectMany(attribute => arguments.Select(argument => new Place(attribute, argument))).ToArray();
}
