using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>Larger values are refused.</summary>
internal static class ValueLimit
{
    /// <summary>The shape of a value, of as many dimensions as the layer's input.</summary>
    /// <returns>Null if it has too many elements, which is reported.</returns>
    public static Shape? Check(LayerDraft layer, ImageSize size)
    {
        int rank = layer.ShapeOf(layer.Input).Rank;
        if (size.Count <= Shape.MaxElements)
            return size.ToShape(rank);
        layer.Fail(DiagnosticTable.TooManyElements, Site.Operator, size.ToText(rank), NumberText.Of(Shape.MaxElements));
        return null;
    }
}
