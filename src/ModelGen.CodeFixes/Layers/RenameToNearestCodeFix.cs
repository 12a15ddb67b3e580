using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Core.Diagnostics;

namespace ModelGen.CodeFixes;

/// <summary>Replaces the name of a layer that does not exist, or does not fit, by the nearest one that does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameToNearestCodeFix))]
[Shared]
public sealed class RenameToNearestCodeFix : DocumentCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [DiagnosticTable.UnknownInput.Id, DiagnosticTable.PolicyPath.Id, DiagnosticTable.ApplyTarget.Id];

    /// <inheritdoc />
    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        if (finding.Expression is not { } written || finding.Model.GetConstantValue(written, finding.Cancellation).Value is not string name)
            yield break;
        IReadOnlyList<string> candidates = Candidates(finding);
        string? nearest = EditDistance.Nearest(name, candidates)
            ?? (finding.Id == DiagnosticTable.ApplyTarget.Id ? candidates.FirstOrDefault() : null);
        if (nearest is null)
            yield break;
        bool isMember = finding.Property is not null && nearest.IndexOf('.') < 0;
        ExpressionSyntax replacement = isMember
            ? SyntaxFactory.ParseExpression(LayerSyntax.Nameof(nearest))
            : SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(nearest));
        yield return new Edit(
            $"Change to '{nearest}'", "Nearest", finding.Root.ReplaceNode(written, replacement.WithTriviaFrom(written)));
    }

    /// <summary>The names that are allowed at the finding's place, the nearest declared first.</summary>
    private static IReadOnlyList<string> Candidates(Finding finding)
    {
        if (finding.Id == DiagnosticTable.PolicyPath.Id)
            return Base(finding) is { } model ? LayerPaths.Of(model) : [];
        if (finding.Property is not { } layer)
            return [];
        if (finding.Id == DiagnosticTable.ApplyTarget.Id)
            return [.. LayerSyntax.Before(layer).Where(HasParameters).Select(before => before.Identifier.ValueText)];
        return
        [
            .. LayerSyntax.Before(layer)
                .Select(before => finding.Model.GetDeclaredSymbol(before, finding.Cancellation))
                .OfType<IPropertySymbol>()
                .SelectMany(LayerPaths.Of),
        ];
    }

    private static bool HasParameters(PropertyDeclarationSyntax layer) =>
        layer.Attribute("Dense", "LayerNorm", "BatchNorm", "Conv2D", "Conv1D", "DepthwiseConv2D") is not null
        && layer.Attribute("Apply") is null;

    /// <summary>The model of which the variant around the finding is one.</summary>
    private static INamedTypeSymbol? Base(Finding finding) =>
        finding.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        && finding.Model.GetDeclaredSymbol(type, finding.Cancellation) is INamedTypeSymbol variant
            ? variant.GetAttributes()
                .Select(data => data.AttributeClass)
                .FirstOrDefault(attribute => attribute is { Name: "VariantAttribute", TypeArguments.Length: 1 })
                ?.TypeArguments[0] as INamedTypeSymbol
            : null;
}
