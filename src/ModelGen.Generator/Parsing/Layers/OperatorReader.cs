using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary>The attributes that fill a layer's first slot.</summary>
internal static class OperatorReader
{
    /// <summary>Whether an attribute declares an operator.</summary>
    public static bool Is(string attribute) =>
        attribute is "Input" or "Dense" or "Flatten" or "Multiply" or "Concat" or "LayerNorm" or "Apply" || ImageReader.Is(attribute);

    /// <summary>Fills the slot, once.</summary>
    public static void Fill(DeclaredAttribute attribute, bool isReadable, LayerDraft draft, bool isBlock, IssueList issues)
    {
        if (draft.OperatorName is { } first)
        {
            draft.IsBroken = true;
            issues.AddLayer(
                DiagnosticTable.TwoOperators, draft.Name, Site.Operator, new Place(attribute.Name), draft.Name, first, attribute.Name);
            return;
        }

        draft.OperatorName = attribute.Name;
        if (isReadable)
            draft.Operator = Read(attribute, draft, isBlock, issues);
    }

    /// <summary>Says that a part of the vocabulary is not built yet.</summary>
    public static void NotSupported(LayerDraft draft, string attribute, IssueList issues)
    {
        draft.IsBroken = true;
        issues.AddLayer(
            DiagnosticTable.NotSupported, draft.Name, Site.Operator, new Place(attribute), draft.Name, "[" + attribute + "]");
    }

    private static Operator? Read(DeclaredAttribute attribute, LayerDraft draft, bool isBlock, IssueList issues)
    {
        switch (attribute.Name)
        {
            case "Input":
                return isBlock ? InputReader.ReadOfBlock(attribute, draft, issues) : InputReader.Read(attribute, draft.Name, issues);
            case "Dense":
                return DenseReader.Read(attribute);
            case "Flatten":
                return new FlattenOperator();
            case "Multiply":
                draft.Factor = LayerNames.Read(attribute, draft, issues);
                return new MultiplyOperator();
            case "Concat":
                return new ConcatOperator();
            case "LayerNorm":
                return NormReader.ReadLayer(attribute);
            case "Apply":
                return LayerNames.Read(attribute, draft, issues) is { } name ? new ApplyOperator(name) : null;
            default:
                return ImageReader.Read(attribute, draft.Name, issues);
        }
    }
}
