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

/// <summary>Gives a dense layer or a convolution as many outputs as the value that is added to them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetUnitsCodeFix))]
[Shared]
public sealed class SetUnitsCodeFix : DocumentCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticTable.AddShape.Id];

    /// <inheritdoc />
    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        ShapeText addend = new(finding.Word(2)), own = new(finding.Word(3));
        if (!addend.HasPositionsOf(own)
            || finding.Property?.Attribute("Dense", "Conv2D", "Conv1D") is not { ArgumentList: { } list } operation
            || Outputs(list) is not { } outputs)
        {
            yield break;
        }

        LiteralExpressionSyntax number = SyntaxFactory.LiteralExpression(
            SyntaxKind.NumericLiteralExpression, SyntaxFactory.ParseToken(addend.Channels));
        string what = operation.SimpleName() == "Dense" ? "units" : "filters";
        yield return new Edit(
            $"Set the {what} to the {addend.Channels} of '{finding.Word(1)}'",
            "Units",
            finding.Root.ReplaceNode(outputs.Expression, number.WithTriviaFrom(outputs.Expression)));
    }

    /// <summary>The number of outputs: named, or the first argument.</summary>
    private static AttributeArgumentSyntax? Outputs(AttributeArgumentListSyntax list) =>
        list.Arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText is "units" or "filters")
        ?? list.Arguments.FirstOrDefault(argument => argument.NameEquals is null && argument.NameColon is null);
}
