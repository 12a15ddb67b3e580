using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Core.Diagnostics;

namespace ModelGen.CodeFixes;

/// <summary>Removes a policy that repeats what is declared further out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemovePolicyCodeFix))]
[Shared]
public sealed class RemovePolicyCodeFix : DocumentCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticTable.RedundantPolicy.Id];

    /// <inheritdoc />
    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        if (finding.Node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
        {
            yield return new Edit(
                $"Remove the redundant [{attribute.SimpleName()}]", "Remove", finding.Root.WithoutAttributes([attribute]));
        }
    }
}
