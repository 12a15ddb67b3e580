using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.CodeFixes;

/// <summary>Reads and changes attributes as written.</summary>
internal static class AttributeSyntaxExtensions
{
    /// <summary>The attribute's name without its namespace and suffix.</summary>
    public static string SimpleName(this AttributeSyntax attribute)
    {
        SimpleNameSyntax? name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax alias => alias.Name,
            SimpleNameSyntax simple => simple,
            _ => null,
        };
        string text = name?.Identifier.ValueText ?? "";
        return text.EndsWith("Attribute", StringComparison.Ordinal) ? text.Substring(0, text.Length - "Attribute".Length) : text;
    }

    /// <summary>The first attribute of a name on a member, or null.</summary>
    public static AttributeSyntax? Attribute(this MemberDeclarationSyntax member, params string[] names) =>
        member.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(attribute => names.Contains(attribute.SimpleName()));

    /// <summary>The member with another attribute at the end of its last list.</summary>
    public static T WithAttribute<T>(this T member, AttributeSyntax attribute)
        where T : MemberDeclarationSyntax
    {
        AttributeListSyntax? last = member.AttributeLists.LastOrDefault(list => list.Target is null);
        if (last is not null)
            return member.ReplaceNode(last, last.WithAttributes(Append(last.Attributes, attribute)));
        AttributeListSyntax list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute))
            .WithLeadingTrivia(member.GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.Space);
        return (T)member.WithLeadingTrivia().AddAttributeLists(list);
    }

    /// <summary>The attribute with a property set to a value: <c>Bias = false</c>.</summary>
    public static AttributeSyntax WithSetting(this AttributeSyntax attribute, string property, string value)
    {
        AttributeArgumentListSyntax list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        if (list.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property) is { } written)
        {
            ExpressionSyntax expression = SyntaxFactory.ParseExpression(value).WithTriviaFrom(written.Expression);
            return attribute.ReplaceNode(written.Expression, expression);
        }

        AttributeArgumentSyntax added = SyntaxFactory.AttributeArgument(SyntaxFactory.ParseExpression(value))
            .WithNameEquals(SyntaxFactory.NameEquals(
                SyntaxFactory.IdentifierName(property).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space)));
        return attribute.WithArgumentList(list.WithArguments(Append(list.Arguments, added)));
    }

    /// <summary>The root without some attributes of members; a list that becomes empty goes with its line.</summary>
    public static SyntaxNode WithoutAttributes(this SyntaxNode root, IEnumerable<AttributeSyntax> attributes)
    {
        // By their positions, because the rewriter hands out members whose own parts may have changed before.
        var removed = attributes
            .GroupBy(attribute => attribute.FirstAncestorOrSelf<MemberDeclarationSyntax>()!)
            .ToDictionary(group => group.Key, group => group.Select(Position).ToList());
        return root.ReplaceNodes(removed.Keys, (member, current) => Without(current, removed[member]));
    }

    private static (int List, int Attribute) Position(AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        return (((MemberDeclarationSyntax)list.Parent!).AttributeLists.IndexOf(list), list.Attributes.IndexOf(attribute));
    }

    private static MemberDeclarationSyntax Without(MemberDeclarationSyntax member, List<(int List, int Attribute)> positions)
    {
        var lists = new List<AttributeListSyntax>();
        for (int index = 0; index < member.AttributeLists.Count; index++)
        {
            AttributeListSyntax list = member.AttributeLists[index];
            SeparatedSyntaxList<AttributeSyntax> left = list.Attributes;
            var removed = positions.Where(position => position.List == index).Select(position => position.Attribute);
            foreach (int attribute in removed.OrderByDescending(attribute => attribute))
                left = left.RemoveAt(attribute);
            if (left.Count > 0)
                lists.Add(list.WithAttributes(left));
        }

        return member.WithAttributeLists(SyntaxFactory.List(lists)).WithLeadingTrivia(member.GetLeadingTrivia());
    }

    /// <summary>An attribute of a text such as <c>From(nameof(Image))</c>.</summary>
    public static AttributeSyntax Parse(string text) =>
        ((IncompleteMemberSyntax)SyntaxFactory.ParseMemberDeclaration("[" + text + "]")!).AttributeLists[0].Attributes[0];

    private static SeparatedSyntaxList<T> Append<T>(SeparatedSyntaxList<T> list, T item)
        where T : SyntaxNode =>
        list.Count == 0
            ? list.Add(item)
            : SyntaxFactory.SeparatedList(
                list.Append(item),
                list.GetSeparators().Append(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space)));
}
