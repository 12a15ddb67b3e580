using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Core.Diagnostics;

namespace ModelGen.CodeFixes;

/// <summary>Adds the <c>[From(…)]</c> that a layer after a branch needs: the layer before it, or one of the next.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameInputCodeFix))]
[Shared]
public sealed class NameInputCodeFix : DocumentCodeFix
{
    private const int Offered = 3;

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticTable.UnnamedInput.Id];

    /// <inheritdoc />
    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        if (finding.Property is not { } layer)
            return [];
        return LayerSyntax.Before(layer).Take(Offered).Select((source, distance) => new Edit(
            $"Read '{source.Identifier.ValueText}'",
            "From" + distance.ToString(CultureInfo.InvariantCulture),
            finding.Root.ReplaceNode(layer, LayerSyntax.Reading(layer, source.Identifier.ValueText))));
    }
}
