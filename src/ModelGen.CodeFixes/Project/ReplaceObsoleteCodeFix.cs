using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.CodeFixes;

/// <summary>
/// Replaces an obsolete word of this library by the one that its message names: <c>[Obsolete("Use Dense instead.")]</c>. New words become
/// fixable by that message alone.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceObsoleteCodeFix))]
[Shared]
public sealed class ReplaceObsoleteCodeFix : DocumentCodeFix
{
    private const string Suffix = "Attribute";
    private static readonly Regex s_message = new(@"\bUse '?\[?(?<name>[\w.]+)\]?'? instead\b", RegexOptions.CultureInvariant);

    /// <summary>The compiler's warning and error about what is obsolete.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["CS0618", "CS0619"];

    /// <inheritdoc />
    private protected override IEnumerable<Edit> Edits(Finding finding)
    {
        if (Name(finding.Node) is not { } written || Obsolete(finding, written) is not { } replacement)
            yield break;

        // The message names what stands last: an attribute without its suffix, or a member without its type.
        string name = replacement.Substring(replacement.LastIndexOf(".", StringComparison.Ordinal) + 1);
        bool isAttribute = written.FirstAncestorOrSelf<AttributeSyntax>()?.Name.Contains(written) == true;
        if (isAttribute && name.EndsWith(Suffix, StringComparison.Ordinal) && name.Length > Suffix.Length)
            name = name.Substring(0, name.Length - Suffix.Length);
        SyntaxToken identifier = SyntaxFactory.Identifier(name).WithTriviaFrom(written.Identifier);
        yield return new Edit(
            $"Use '{name}'", "Obsolete " + name, finding.Root.ReplaceNode(written, written.WithIdentifier(identifier)));
    }

    private static SimpleNameSyntax? Name(SyntaxNode node) => node switch
    {
        SimpleNameSyntax simple => simple,
        QualifiedNameSyntax qualified => qualified.Right,
        AttributeSyntax attribute => Name(attribute.Name),
        MemberAccessExpressionSyntax member => member.Name,
        _ => null,
    };

    /// <summary>What to use instead of a word of this library, or null.</summary>
    private static string? Obsolete(Finding finding, SyntaxNode name)
    {
        ISymbol? symbol = finding.Model.GetSymbolInfo(name, finding.Cancellation).Symbol;
        foreach (ISymbol? candidate in new[] { symbol, symbol?.ContainingType })
        {
            AttributeData? obsolete = candidate?.GetAttributes().FirstOrDefault(data => data.AttributeClass?.Name == "ObsoleteAttribute");
            if (obsolete is { ConstructorArguments.Length: > 0 }
                && candidate!.ContainingNamespace?.ToDisplayString().Split('.')[0] == "ModelGen"
                && s_message.Match(obsolete.ConstructorArguments[0].Value as string ?? "") is { Success: true } match)
            {
                return match.Groups["name"].Value;
            }
        }

        return null;
    }
}
