using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>The numbers of an operator that must not be too small. They are judged before any shape, so that blocks are told too.</summary>
internal static class NumberChecks
{
    /// <summary>Whether a number is at least 1; reports it if not.</summary>
    public static bool IsPositive(LayerDraft layer, string what, int number) => AtLeast(layer, what, number, 1);

    /// <summary>Whether a window's numbers can be used, in the order of an attribute's arguments; reports the first that cannot.</summary>
    public static bool IsWindow(LayerDraft layer, Window window) =>
        IsPositive(layer, "window size", window.Height)
        && IsPositive(layer, "window size", window.Width)
        && IsPositive(layer, "stride", window.StrideY)
        && IsPositive(layer, "stride", window.StrideX)
        && IsPositive(layer, "dilation", window.DilationY)
        && IsPositive(layer, "dilation", window.DilationX)
        && IsPadding(layer, window.Padding.Top, window.Padding.Left, window.Padding.Bottom, window.Padding.Right);

    /// <summary>Whether zeros around an image are at least 0 on all sides; reports the first that are not.</summary>
    public static bool IsPadding(LayerDraft layer, params int[] sides)
    {
        foreach (int side in sides)
        {
            if (!AtLeast(layer, "padding", side, 0))
                return false;
        }

        return true;
    }

    private static bool AtLeast(LayerDraft layer, string what, int number, int least)
    {
        if (number < least)
            layer.Fail(DiagnosticTable.NumberTooSmall, Site.Operator, what, NumberText.Of(number), NumberText.Of(least));
        return number >= least;
    }
}
