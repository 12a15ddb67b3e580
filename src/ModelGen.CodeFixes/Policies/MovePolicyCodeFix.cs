using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Core.Diagnostics;

namespace ModelGen.CodeFixes;

/// <summary>Moves a policy that all layers declare to the model, where it stands once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MovePolicyCodeFix))]
[Shared]
public sealed class MovePolicyCodeFix : DocumentCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticTable.CommonPolicy.Id];

    /// <inheritdoc />
    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        if (finding.Node.FirstAncestorOrSelf<AttributeSyntax>() is not { } policy
            || policy.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
        {
            yield break;
        }

        AttributeSyntax[] repeated = finding.Diagnostic.AdditionalLocations
            .Where(location => location.SourceTree == finding.Root.SyntaxTree)
            .Select(location => finding.Root.FindNode(location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>())
            .OfType<AttributeSyntax>()
            .Prepend(policy)
            .ToArray();
        AttributeSyntax? declared = type.Attribute(policy.SimpleName());
        SyntaxNode root = finding.Root.TrackNodes(repeated.Append<SyntaxNode>(type).Concat(declared is null ? [] : [declared]));
        root = root.WithoutAttributes(repeated.Select(attribute => root.GetCurrentNode(attribute)!));
        AttributeSyntax moved = policy.WithoutTrivia();
        TypeDeclarationSyntax model = root.GetCurrentNode(type)!;
        root = declared is not null
            ? root.ReplaceNode(root.GetCurrentNode(declared)!, moved.WithTriviaFrom(declared))
            : root.ReplaceNode(model, model.WithAttribute(moved));
        yield return new Edit($"Move [{policy.SimpleName()}] to '{type.Identifier.ValueText}'", "Move", root);
    }
}
