using System.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary>Reads the attributes of one layer into its slots, whatever the order in which they are written.</summary>
internal static class LayerReader
{
    public static LayerDraft Read(IPropertySymbol property, PolicyDeclaration modelPolicy, IssueList issues)
    {
        var draft = new LayerDraft(property.Name);
        if (PropertyReader.IsBlockType(property.Type))
            NotSupported(draft, null, "A block", issues);
        else if (!PropertyReader.IsLayerType(property.Type))
            draft.IsBroken = true;

        DeclaredAttribute? normalize = null;
        foreach (DeclaredAttribute attribute in DeclaredAttribute.Of(property))
        {
            if (attribute.Name == "Normalize")
                normalize = attribute;
            else
                Read(attribute, draft, issues);
        }

        draft.Policy = PolicyReader.Read(property, property.Name, outer: modelPolicy, issues).ToPolicy();
        Normalize(normalize, draft, issues);
        JudgeInput(draft, issues);
        JudgeCompleteness(property, draft, issues);
        return draft;
    }

    private static void Read(DeclaredAttribute attribute, LayerDraft draft, IssueList issues)
    {
        bool isReadable = attribute.IsReadable;
        if (!isReadable)
        {
            draft.IsBroken = true;
            issues.Unreadable(draft.Name, draft.Name);
        }

        if (attribute.Name is "Input" or "Dense" or "Flatten" or "Conv2D" or "GlobalAveragePool" or "Apply")
            FillOperator(attribute, isReadable, draft, issues);
        else if (ActivationReader.Is(attribute.Name))
            FillActivation(attribute, isReadable, draft, issues);
        else if (attribute.Name is "BatchNorm" or "Add" or "Repeat" or "State" or "With")
            NotSupported(draft, attribute.Name, "[" + attribute.Name + "]", issues);
        else if (attribute.Name == "Output")
            draft.IsOutput = true;
        else if (attribute.Name == "From" && isReadable)
            FillInputs(attribute, draft, issues);
    }

    private static void FillOperator(DeclaredAttribute attribute, bool isReadable, LayerDraft draft, IssueList issues)
    {
        if (draft.OperatorName is { } first)
        {
            draft.IsBroken = true;
            issues.AddLayer(
                DiagnosticTable.TwoOperators, draft.Name, Site.Operator, new Place(attribute.Name), draft.Name, first, attribute.Name);
            return;
        }

        draft.OperatorName = attribute.Name;
        if (!isReadable)
            return;
        switch (attribute.Name)
        {
            case "Input":
                draft.Operator = InputReader.Read(attribute, draft.Name, issues);
                break;
            case "Dense":
                draft.Operator = DenseReader.Read(attribute);
                break;
            case "Flatten":
                draft.Operator = new FlattenOperator();
                break;
            default:
                NotSupported(draft, attribute.Name, "[" + attribute.Name + "]", issues);
                break;
        }
    }

    private static void FillActivation(DeclaredAttribute attribute, bool isReadable, LayerDraft draft, IssueList issues)
    {
        if (draft.ActivationName is { } first)
        {
            issues.AddLayer(
                DiagnosticTable.TwoActivations, draft.Name, Site.Activation, new Place(attribute.Name), draft.Name, first, attribute.Name);
            return;
        }

        draft.ActivationName = attribute.Name;
        if (isReadable)
            draft.Activation = ActivationReader.Read(attribute);
    }

    private static void FillInputs(DeclaredAttribute attribute, LayerDraft draft, IssueList issues)
    {
        draft.From = attribute.Texts("layers");
        if (draft.From is { } names && names.All(name => name is not null))
            return;
        draft.IsBroken = true;
        issues.OutOfRange(draft.Name, Site.Inputs, new Place("From", "layers"), "null", "names of layers");
    }

    private static void Normalize(DeclaredAttribute? attribute, LayerDraft draft, IssueList issues)
    {
        if (attribute is not { } normalize)
            return;
        if (!normalize.IsReadable)
        {
            issues.Unreadable(draft.Name, draft.Name);
        }
        else if (draft.IsInput)
        {
            Normalization? normalization = InputReader.ReadNormalization(normalize, draft.Name, issues);
            draft.Operator = draft.Operator is InputOperator input ? input with { Normalization = normalization } : draft.Operator;
        }
        else
        {
            Misplaced(draft, Site.Normalization, "Normalize", "only an input is normalised", issues);
        }
    }

    private static void JudgeInput(LayerDraft draft, IssueList issues)
    {
        if (!draft.IsInput)
            return;
        if (draft.ActivationName is { } activation)
            Misplaced(draft, Site.Activation, activation, "an input is passed on as it is; declare a layer for it", issues);
        if (draft.From is not null)
            Misplaced(draft, Site.Inputs, "From", "an input reads what the caller passes", issues);
        if (draft.IsOutput)
            Misplaced(draft, Site.Layer, "Output", "the caller has the input already", issues);
        draft.Activation = Activation.None;
        draft.From = null;
        draft.IsOutput = false;
    }

    private static void JudgeCompleteness(IPropertySymbol property, LayerDraft draft, IssueList issues)
    {
        if (draft.IsBroken || draft.OperatorName is not null)
            return;
        if (draft.ActivationName is not null)
            draft.Operator = new IdentityOperator();
        else if (DeclaredAttribute.AnyUnknown(property))
            issues.Unreadable(draft.Name, draft.Name);
        else
            issues.AddLayer(DiagnosticTable.NoOperator, draft.Name, Site.Layer, null, draft.Name);
    }

    private static void NotSupported(LayerDraft draft, string? attribute, string what, IssueList issues)
    {
        draft.IsBroken = true;
        Place? place = attribute is null ? null : new Place(attribute);
        issues.AddLayer(DiagnosticTable.NotSupported, draft.Name, attribute is null ? Site.Layer : Site.Operator, place, draft.Name, what);
    }

    private static void Misplaced(LayerDraft draft, Site site, string attribute, string why, IssueList issues) =>
        issues.AddLayer(DiagnosticTable.Misplaced, draft.Name, site, new Place(attribute), draft.Name, attribute, why);
}
