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

/// <summary>Gives a dense layer as many outputs as the vector that is added to them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetUnitsCodeFix))]
[Shared]
public sealed class SetUnitsCodeFix : DocumentCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticTable.AddShape.Id];

    /// <inheritdoc />
    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        ShapeText addend = new(finding.Word(2));
        if (addend.Rank != 1
            || finding.Property?.Attribute("Dense") is not { ArgumentList: { } list }
            || list.Arguments.FirstOrDefault(argument => argument.NameEquals is null) is not { } units)
        {
            yield break;
        }

        LiteralExpressionSyntax number = SyntaxFactory.LiteralExpression(
            SyntaxKind.NumericLiteralExpression, SyntaxFactory.ParseToken(addend.Text));
        yield return new Edit(
            $"Set the units to the {addend.Text} of '{finding.Word(1)}'",
            "Units",
            finding.Root.ReplaceNode(units.Expression, number.WithTriviaFrom(units.Expression)));
    }
}
