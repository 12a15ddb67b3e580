using ModelGen.Core.Common;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>Windows in messages.</summary>
internal static class WindowWords
{
    /// <summary>The taps along one dimension: <c>2 rows</c>, <c>3 columns with a dilation of 2</c>.</summary>
    public static string Of(WindowAxis axis, string unit) =>
        NumberText.Of(axis.Taps) + " " + unit + (axis.Dilation == 1 ? "" : " with a dilation of " + NumberText.Of(axis.Dilation));
}
