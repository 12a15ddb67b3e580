using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary><c>[Input(…)]</c> and <c>[Normalize(…)]</c>. Their numbers are judged on the graph.</summary>
internal static class InputReader
{
    public static Operator? Read(DeclaredAttribute attribute, string layer, IssueList issues)
    {
        int element = attribute.Int("Element");
        if (element is not (0 or 1))
            issues.OutOfRange(layer, Site.Operator, new Place("Input", "Element"), element.Text(), "Element.Float32 or Element.UInt8");
        if (attribute.Ints("shape") is { } dimensions)
            return new InputOperator(new Shape(dimensions), element == 1 ? ElementType.UInt8 : ElementType.Float32, null);
        issues.OutOfRange(layer, Site.Operator, new Place("Input", "shape"), "null", "a list of dimensions");
        return null;
    }

    /// <summary>An input of a block, which has the shape and the elements of what the block reads.</summary>
    public static Operator ReadOfBlock(DeclaredAttribute attribute, LayerDraft draft, IssueList issues)
    {
        string? written = attribute.Ints("shape") is not { Count: 0 } ? "shape" : attribute.Has("Element") ? "Element" : null;
        if (written is not null)
        {
            const string why = "an input of a block has the shape and the elements of what the block reads; write [Input] alone";
            issues.AddLayer(DiagnosticTable.Misplaced, draft.Name, Site.Operator, new Place("Input", written), draft.Name, "Input", why);
        }

        return new IdentityOperator();
    }

    public static Normalization? ReadNormalization(DeclaredAttribute attribute, string layer, IssueList issues)
    {
        EquatableArray<double>? mean = attribute.Doubles("mean");
        EquatableArray<double>? std = attribute.Doubles("std");
        if (mean is not null && std is not null)
            return new Normalization(mean.Value, std.Value);
        issues.OutOfRange(
            layer, Site.Normalization, new Place("Normalize", mean is null ? "mean" : "std"), "null", "one number, or one per channel");
        return null;
    }
}
