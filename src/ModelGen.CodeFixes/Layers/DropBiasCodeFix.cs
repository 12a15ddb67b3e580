using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Core.Diagnostics;

namespace ModelGen.CodeFixes;

/// <summary>Declares a layer without the bias that the batch normalisation behind it absorbs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DropBiasCodeFix))]
[Shared]
public sealed class DropBiasCodeFix : DocumentCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticTable.BiasBeforeNorm.Id];

    /// <inheritdoc />
    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        if (finding.Property?.Attribute("Dense", "Conv2D", "Conv1D", "DepthwiseConv2D") is { } linear)
            yield return new Edit("Set Bias = false", "Bias", finding.Root.ReplaceNode(linear, linear.WithSetting("Bias", "false")));
    }
}
