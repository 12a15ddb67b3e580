using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Core.Diagnostics;

namespace ModelGen.CodeFixes;

/// <summary>Where a vector meets a value of more dimensions, declares a <c>[Flatten]</c> layer for the latter and reads that.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FlattenInputCodeFix))]
[Shared]
public sealed class FlattenInputCodeFix : DocumentCodeFix
{
    /// <summary>Attributes that make another value of what a layer reads, or one of another shape.</summary>
    internal static string[] OfOwnValue { get; } =
    [
        "LayerNorm", "Apply", "BatchNorm", "Multiply", "Concat", "Conv2D", "Conv1D", "DepthwiseConv2D", "MaxPool2D", "AveragePool2D",
        "GlobalAveragePool", "GlobalMaxPool", "Pad", "Upsample", "DepthToSpace", "ChannelShuffle",
    ];

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [DiagnosticTable.AddShape.Id, DiagnosticTable.MultiplyShape.Id, DiagnosticTable.ConcatShape.Id];

    /// <summary>Several insertions before one layer depend on each other.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc />
    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        // Inside a block the finding stands at the use, whose own inputs fit.
        if (finding.Property is not { } layer || finding.Diagnostic.AdditionalLocations.Count > 0)
            yield break;
        bool isConcat = finding.Id == DiagnosticTable.ConcatShape.Id;
        ShapeText named = new(finding.Word(2)), other = new(finding.Word(isConcat ? 4 : 3));
        if (!isConcat && named.Count != other.Count)
            yield break;
        ExpressionSyntax? written = named.Rank > 1 && other.Rank == 1 ? finding.Expression
            : named.Rank == 1 && other.Rank > 1 && (isConcat || IsOwnValueItsInput(finding.Id, layer)) ? MainInput(layer)
            : null;
        if (written is null || Name(finding, written) is not { } name)
            yield break;
        string flat = FreeName(layer, name.Substring(name.LastIndexOf('.') + 1) + "Flat");
        yield return new Edit($"Flatten '{name}' first", "Flatten", Insert(finding.Root, layer, written, flat));
    }

    /// <summary>Whether flattening what a layer reads flattens its value too: it is added to, or multiplied, as it is read.</summary>
    private static bool IsOwnValueItsInput(string rule, PropertyDeclarationSyntax layer) =>
        rule == DiagnosticTable.MultiplyShape.Id || layer.Attribute(OfOwnValue) is null;

    /// <summary>The first name in <c>From</c>, or a new name of the layer before; null where there is neither.</summary>
    private static ExpressionSyntax? MainInput(PropertyDeclarationSyntax layer)
    {
        if (layer.Attribute("From") is { ArgumentList.Arguments: { Count: > 0 } arguments })
            return Elements(arguments[0].Expression).FirstOrDefault();
        return LayerSyntax.Before(layer).FirstOrDefault() is { } before
            ? SyntaxFactory.ParseExpression(LayerSyntax.Nameof(before.Identifier.ValueText))
            : null;
    }

    private static IEnumerable<ExpressionSyntax> Elements(ExpressionSyntax expression) => expression switch
    {
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
        _ => [expression],
    };

    private static string? Name(Finding finding, ExpressionSyntax written) =>
        written.SyntaxTree == finding.Root.SyntaxTree
            ? finding.Model.GetConstantValue(written, finding.Cancellation).Value as string
            : LayerSyntax.Before(finding.Property!)[0].Identifier.ValueText;

    private static SyntaxNode Insert(SyntaxNode root, PropertyDeclarationSyntax layer, ExpressionSyntax written, string flat)
    {
        // An inserted layer would become the input of those behind it that name none.
        ExpressionSyntax named = SyntaxFactory.ParseExpression(LayerSyntax.Nameof(flat)).WithTriviaFrom(written);
        bool isNamed = layer.Contains(written);
        PropertyDeclarationSyntax changed = isNamed ? layer.ReplaceNode(written, named) : LayerSyntax.Reading(layer, flat);
        if (!LayerSyntax.NamesInputs(changed) && LayerSyntax.Before(layer).FirstOrDefault() is { } before)
            changed = LayerSyntax.Reading(changed, before.Identifier.ValueText);
        SyntaxNode[] replacement = LayerSyntax.Prepend(changed, $"Flatten, From({written.WithoutTrivia()})", flat);

        PropertyDeclarationSyntax? next = LayerSyntax.After(layer);
        if (next is null || LayerSyntax.NamesInputs(next))
            return root.ReplaceNode(layer, replacement);
        SyntaxNode tracked = root.TrackNodes(layer, next);
        tracked = tracked.ReplaceNode(tracked.GetCurrentNode(next)!, LayerSyntax.Reading(next, layer.Identifier.ValueText));
        return tracked.ReplaceNode(tracked.GetCurrentNode(layer)!, replacement);
    }

    private static string FreeName(PropertyDeclarationSyntax layer, string wish)
    {
        var taken = new HashSet<string>(
            layer.Parent!.ChildNodes().OfType<PropertyDeclarationSyntax>().Select(property => property.Identifier.ValueText),
            StringComparer.OrdinalIgnoreCase);
        string name = wish;
        for (int number = 2; taken.Contains(name); number++)
            name = wish + number.ToString(CultureInfo.InvariantCulture);
        return name;
    }
}
