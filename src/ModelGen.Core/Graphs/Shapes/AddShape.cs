using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>The addition slot: both values have one shape.</summary>
internal static class AddShape
{
    public static int? Lower(LayerDraft layer, int value)
    {
        if (layer.Addend is not { } addend)
            return value;
        Shape shape = layer.ShapeOf(value), added = layer.ShapeOf(addend);
        return added == shape
            ? layer.Add(new AddOperation(), EquatableArray.Of(value, addend), layer.TypeOf(value))
            : layer.Fail(DiagnosticTable.AddShape, Site.Addend, layer.Spec.Addend!, added.ToString(), shape.ToString());
    }
}
