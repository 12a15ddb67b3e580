using Microsoft.CodeAnalysis;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary>Judges the slots of a layer together, once all of them are read.</summary>
internal static class SlotJudge
{
    /// <summary>Judges a layer and completes what is left out.</summary>
    public static void Judge(IPropertySymbol property, LayerDraft draft, IssueList issues)
    {
        if (draft.IsInput)
            JudgeInput(draft, issues);
        if (draft is { Operator: ApplyOperator, Norm: not null })
            Misplaced(draft, Site.BatchNorm, "BatchNorm", "the layer that is applied brings its own batch normalisation, or none", issues);
        if (draft.IsBroken || draft.OperatorName is not null)
            return;
        if (draft.HasLaterSlot)
            draft.Operator = new IdentityOperator();
        else if (DeclaredAttribute.AnyUnknown(property))
            issues.Unreadable(draft.Name, draft.Name);
        else
            issues.AddLayer(DiagnosticTable.NoOperator, draft.Name, Site.Layer, null, draft.Name);
    }

    /// <summary>Says that an attribute does nothing where it stands.</summary>
    public static void Misplaced(LayerDraft draft, Site site, string attribute, string why, IssueList issues) =>
        issues.AddLayer(DiagnosticTable.Misplaced, draft.Name, site, new Place(attribute), draft.Name, attribute, why);

    private static void JudgeInput(LayerDraft draft, IssueList issues)
    {
        const string passedOn = "an input is passed on as it is; declare a layer for it";
        if (draft.Norm is not null)
            Misplaced(draft, Site.BatchNorm, "BatchNorm", passedOn, issues);
        if (draft.Addend is not null)
            Misplaced(draft, Site.Addend, "Add", passedOn, issues);
        if (draft.ActivationName is { } activation)
            Misplaced(draft, Site.Activation, activation, passedOn, issues);
        if (draft.From is not null)
            Misplaced(draft, Site.Inputs, "From", "an input reads what the caller passes", issues);
        if (draft.IsOutput)
            Misplaced(draft, Site.Layer, "Output", "the caller has the input already", issues);
        draft.Norm = null;
        draft.Addend = null;
        draft.Activation = Activation.None;
        draft.From = null;
        draft.IsOutput = false;
    }
}
