using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>Reads a property by which a block is used.</summary>
internal static class UseReader
{
    /// <summary>Reads a use.</summary>
    /// <param name="property">A property whose type is a block.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="owner">The class in which it stands.</param>
    /// <param name="context">Knows the blocks.</param>
    /// <param name="issues">Takes what is wrong.</param>
    public static LayerDraft Read(
        IPropertySymbol property, IReadOnlyList<DeclaredAttribute> attributes, INamedTypeSymbol owner, ParseContext context, IssueList issues)
    {
        var block = (INamedTypeSymbol)property.Type.OriginalDefinition;
        var draft = new LayerDraft(property.Name);
        BlockValues? values = context.Blocks.Default(block);
        int repeat = 0;
        foreach (DeclaredAttribute attribute in attributes)
        {
            if (!attribute.IsReadable)
            {
                draft.IsBroken = true;
                issues.Unreadable(draft.Name, draft.Name);
            }
            else if (attribute.Name == "From")
            {
                LayerNames.FillFrom(attribute, draft, issues);
            }
            else if (attribute.Name == "With")
            {
                values = WithReader.Read(attribute, draft.Name, context.Blocks.Default(block), context.IsForeign(block), issues);
            }
            else if (attribute.Name == "Repeat")
            {
                repeat = ReadRepeat(attribute, draft, issues);
            }
            else if (attribute.Name == "Output")
            {
                draft.IsOutput = true;
            }
            else if (!PolicyReader.Is(attribute.Name))
            {
                string why = $"the layers of block '{block.Name}' say what is computed";
                SlotJudge.Misplaced(draft, Site.Layer, attribute.Name, why, issues);
            }
        }

        draft.Policy = PolicyReader.Read(attributes, draft.Name, draft.Name, issues);
        if (values is not null && !IsCircular(owner, block, draft, context, issues))
            Resolve(draft, block, values, repeat, context, issues);
        draft.IsBroken |= draft.Use is null;
        return draft;
    }

    private static int ReadRepeat(DeclaredAttribute attribute, LayerDraft draft, IssueList issues)
    {
        int count = attribute.Int("count");
        if (count >= 1)
            return count;
        issues.OutOfRange(draft.Name, Site.Layer, new Place("Repeat", "count"), count.Text(), "at least 1");
        return 1;
    }

    private static bool IsCircular(INamedTypeSymbol owner, INamedTypeSymbol block, LayerDraft draft, ParseContext context, IssueList issues)
    {
        if (context.Blocks.Nesting.Circle(owner, block) is not { } circle)
            return false;
        issues.AddLayer(DiagnosticTable.BlockCycle, draft.Name, Site.Layer, null, block.Name, circle);
        return true;
    }

    private static void Resolve(
        LayerDraft draft, INamedTypeSymbol block, BlockValues values, int repeat, ParseContext context, IssueList issues)
    {
        Scope scope = context.Blocks.Read(block, values);
        Scope own = context.Blocks.Read(block, context.Blocks.Default(block));
        draft.Use = new BlockUse(scope, own, context.IsForeign(block), repeat);

        // A block without inputs has an error of its own.
        int inputs = scope.Inputs.Count, given = draft.From?.Count ?? 1;
        string? fault = repeat > 0 && inputs > 1
            ? "1, because each repetition reads the one before it"
            : given != inputs ? given.Text() : null;
        if (inputs > 0 && fault is not null && !draft.IsBroken)
        {
            Place? place = repeat > 0 && inputs > 1 ? new Place("Repeat") : draft.From is null ? null : new Place("From");
            issues.AddLayer(
                DiagnosticTable.BlockInputs, draft.Name, place?.Attribute == "From" ? Site.Inputs : Site.Layer, place,
                draft.Name, block.Name, inputs.Text(), fault);
        }
    }
}
