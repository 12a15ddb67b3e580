using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.CodeFixes;

/// <summary>Layers as written.</summary>
internal static class LayerSyntax
{
    /// <summary>The layers declared before one in the same part of the class, nearest first.</summary>
    public static IReadOnlyList<PropertyDeclarationSyntax> Before(PropertyDeclarationSyntax layer) =>
        Siblings(layer).TakeWhile(sibling => sibling != layer).Reverse().ToList();

    /// <summary>The layer declared after one, or null.</summary>
    public static PropertyDeclarationSyntax? After(PropertyDeclarationSyntax layer) =>
        Siblings(layer).SkipWhile(sibling => sibling != layer).Skip(1).FirstOrDefault();

    /// <summary>Whether a layer says itself what it reads.</summary>
    public static bool NamesInputs(PropertyDeclarationSyntax layer) => layer.Attribute("From", "Input") is not null;

    /// <summary>How a layer is named where the name is a text: <c>nameof(Image)</c>.</summary>
    public static string Nameof(string name)
    {
        bool isKeyword = SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None;
        return "nameof(" + (isKeyword ? "@" : "") + name + ")";
    }

    /// <summary>The layer with <c>[From(nameof(name))]</c>, which takes the place of one that it has.</summary>
    public static PropertyDeclarationSyntax Reading(PropertyDeclarationSyntax layer, string name)
    {
        AttributeSyntax from = AttributeSyntaxExtensions.Parse("From(" + Nameof(name) + ")");
        return layer.Attribute("From") is { } written
            ? layer.ReplaceNode(written, from.WithTriviaFrom(written))
            : layer.WithAttribute(from);
    }

    /// <summary>A layer before another one, in its style and as far from it as that was from the layer before.</summary>
    /// <param name="layer">The layer whose modifiers, line breaks and indentation are used.</param>
    /// <param name="attributes">The new layer's attributes, without brackets.</param>
    /// <param name="name">Its name.</param>
    public static SyntaxNode[] Prepend(PropertyDeclarationSyntax layer, string attributes, string name)
    {
        SyntaxTriviaList leading = layer.GetLeadingTrivia();
        SyntaxTrivia[] blank = [.. leading.TakeWhile(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))];
        SyntaxTrivia[] indentation =
            [.. leading.Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse()];
        SyntaxTrivia lineEnd = layer.DescendantTrivia()
            .Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            .DefaultIfEmpty(SyntaxFactory.LineFeed)
            .First();
        bool isSplit = layer.AttributeLists.Any(list => list.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia));
        string between = isSplit ? lineEnd + string.Concat(indentation) : " ";
        MemberDeclarationSyntax added = SyntaxFactory.ParseMemberDeclaration(
            $"[{attributes}]{between}{layer.Modifiers} Layer {name} {{ get; }}")!;
        return
        [
            added.WithLeadingTrivia(blank.Concat(indentation)).WithTrailingTrivia(blank.Prepend(lineEnd)),
            layer.WithLeadingTrivia(leading.Skip(blank.Length)),
        ];
    }

    private static IEnumerable<PropertyDeclarationSyntax> Siblings(PropertyDeclarationSyntax layer) =>
        layer.Parent is TypeDeclarationSyntax type
            ? type.Members.OfType<PropertyDeclarationSyntax>().Where(property => property.Modifiers.Any(SyntaxKind.PartialKeyword))
            : [];
}
