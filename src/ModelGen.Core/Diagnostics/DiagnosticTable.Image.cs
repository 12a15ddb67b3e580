using System.Collections.Generic;

namespace ModelGen.Core.Diagnostics;

/// <content>MG1028 and up: images, and the windows that move over them.</content>
public static partial class DiagnosticTable
{
    /// <summary>An operator of images reads something else.</summary>
    public static DiagnosticRule NotAnImage { get; } = Error(
        "MG1028", "Wrong number of dimensions",
        "'{0}' is a layer [{1}], which reads {2}, but '{3}' has the shape {4}; {5}");

    /// <summary>A number of an operator is too small.</summary>
    public static DiagnosticRule NumberTooSmall { get; } = Error(
        "MG1029", "Number too small", "The {1} of '{0}' is {2}; at least {3} is needed");

    /// <summary>An image with its zeros, or its repeated channels, has too many elements.</summary>
    public static DiagnosticRule PaddedTooLarge { get; } = Error(
        "MG1030", "Padded image too large",
        "'{0}' reads {1} as {2}, zeros around it and repeated channels included; a batch of {3} has more than {4} elements");

    /// <summary>Groups that do not divide the channels.</summary>
    public static DiagnosticRule Groups { get; } = Error(
        "MG1031", "Groups do not divide the channels",
        "'{0}' has {1} groups, which do not divide {2}; the nearest number that does is {3}");

    /// <summary>A block that does not divide the channels.</summary>
    public static DiagnosticRule DepthToSpaceBlock { get; } = Error(
        "MG1032", "Block does not divide the channels",
        "'{0}' makes blocks of {1} x {1} pixels out of {3} channels, which {2} does not divide; a block of {4}{5} would fit");

    /// <summary>A window that is larger than the image.</summary>
    public static DiagnosticRule WindowTooLarge { get; } = Error(
        "MG1033", "Window larger than the image",
        "The window of '{0}' spans {1} {2}, but its input {3} has {4}, zeros around it included, so there is no output");

    /// <summary>Windows that skip a part of the image.</summary>
    public static DiagnosticRule SkippedPixels { get; } = Warning(
        "MG1034", "Pixels that nothing reads",
        "'{0}' moves its window of {1} by {2}, so nothing reads {4} of the {5} {3} of its input");

    /// <summary>A pool's window that sees nothing of the image.</summary>
    public static DiagnosticRule PoolOfBorder { get; } = Error(
        "MG1035", "Pool of zeros alone",
        "Output {1} {2} of '{0}' pools zeros alone: its window of {3} begins at {1} {4}, and its input has {5}");

    /// <summary>The rules of this file, by number.</summary>
    private static IEnumerable<DiagnosticRule> ImageRules =>
    [
        NotAnImage, NumberTooSmall, PaddedTooLarge, Groups, DepthToSpaceBlock, WindowTooLarge, SkippedPixels, PoolOfBorder,
    ];
}
