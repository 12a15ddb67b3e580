using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Core.Diagnostics;

namespace ModelGen.CodeFixes;

/// <summary>Writes the name of a layer with <c>nameof</c>, which renaming follows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseNameofCodeFix))]
[Shared]
public sealed class UseNameofCodeFix : DocumentCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticTable.LayerByText.Id];

    /// <inheritdoc />
    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        if (finding.Expression is LiteralExpressionSyntax { Token.Value: string name } literal)
        {
            ExpressionSyntax named = SyntaxFactory.ParseExpression(LayerSyntax.Nameof(name)).WithTriviaFrom(literal);
            yield return new Edit("Use nameof", "Nameof", finding.Root.ReplaceNode(literal, named));
        }
    }
}
