using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary>Reads the attributes of one layer into its slots, whatever the order in which they are written.</summary>
internal static class LayerReader
{
    /// <summary>Reads a property of type <c>Layer</c>, or of a type that is an error.</summary>
    /// <param name="property">The property.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="isBlock">Whether it stands in a block, whose inputs have no shapes of their own.</param>
    /// <param name="issues">Takes what is wrong.</param>
    public static LayerDraft Read(IPropertySymbol property, IReadOnlyList<DeclaredAttribute> attributes, bool isBlock, IssueList issues)
    {
        var draft = new LayerDraft(property.Name) { IsBroken = !PropertyReader.IsLayerType(property.Type) };
        foreach (DeclaredAttribute attribute in attributes)
            Read(attribute, draft, isBlock, issues);

        draft.Policy = PolicyReader.Read(attributes, property.Name, property.Name, issues);
        foreach (DeclaredAttribute attribute in attributes.Where(attribute => attribute.Name == "Normalize"))
            Normalize(attribute, draft, isBlock, issues);
        SlotJudge.Judge(property, draft, issues);
        return draft;
    }

    private static void Read(DeclaredAttribute attribute, LayerDraft draft, bool isBlock, IssueList issues)
    {
        bool isReadable = attribute.IsReadable;
        if (!isReadable)
        {
            draft.IsBroken = true;
            issues.Unreadable(draft.Name, draft.Name);
        }

        if (OperatorReader.Is(attribute.Name))
            OperatorReader.Fill(attribute, isReadable, draft, isBlock, issues);
        else if (ActivationReader.Is(attribute.Name))
            FillActivation(attribute, isReadable, draft, issues);
        else if (attribute.Name is "With" or "Repeat")
            SlotJudge.Misplaced(draft, Site.Layer, attribute.Name, "only a block is used with values or several times; this is a layer", issues);
        else if (attribute.Name == "State")
            OperatorReader.NotSupported(draft, attribute.Name, issues);
        else if (attribute.Name == "Output")
            draft.IsOutput = true;
        else if (isReadable)
            FillOthers(attribute, draft, issues);
    }

    private static void FillOthers(DeclaredAttribute attribute, LayerDraft draft, IssueList issues)
    {
        if (attribute.Name == "BatchNorm")
            draft.Norm = NormReader.ReadBatch(attribute);
        else if (attribute.Name == "Add")
            draft.Addend = LayerNames.Read(attribute, draft, issues);
        else if (attribute.Name == "From")
            LayerNames.FillFrom(attribute, draft, issues);
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

    private static void Normalize(DeclaredAttribute attribute, LayerDraft draft, bool isBlock, IssueList issues)
    {
        if (!attribute.IsReadable)
        {
            issues.Unreadable(draft.Name, draft.Name);
        }
        else if (!draft.IsInput)
        {
            SlotJudge.Misplaced(draft, Site.Normalization, "Normalize", "only an input is normalised", issues);
        }
        else if (isBlock)
        {
            SlotJudge.Misplaced(draft, Site.Normalization, "Normalize", "a block reads what is normalised where the model declares it", issues);
        }
        else
        {
            Normalization? normalization = InputReader.ReadNormalization(attribute, draft.Name, issues);
            draft.Operator = draft.Operator is InputOperator input ? input with { Normalization = normalization } : draft.Operator;
        }
    }
}
