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

/// <summary>Makes models, and the types around them, and layers partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialCodeFix))]
[Shared]
public sealed class MakePartialCodeFix : DocumentCodeFix
{
    private const string Title = "Make partial";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [DiagnosticTable.ModelNotPartial.Id, DiagnosticTable.LayerNotPartial.Id];

    /// <inheritdoc />
    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        if (finding.Node is PropertyDeclarationSyntax property)
        {
            if (!property.Modifiers.Any(SyntaxKind.PartialKeyword))
                yield return new Edit(Title, Title, finding.Root.ReplaceNode(property, PartialSyntax.Of(property)));
            yield break;
        }

        TypeDeclarationSyntax[] types = finding.Node.AncestorsAndSelf()
            .OfType<TypeDeclarationSyntax>()
            .Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))
            .ToArray();
        if (types.Length > 0)
            yield return new Edit(Title, Title, finding.Root.ReplaceNodes(types, (_, type) => PartialSyntax.Of(type)));
    }
}
