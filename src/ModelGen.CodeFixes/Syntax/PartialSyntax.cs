using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.CodeFixes;

/// <summary>Adds <c>partial</c>, which stands last among the modifiers.</summary>
internal static class PartialSyntax
{
    /// <summary>The type as a partial one.</summary>
    public static TypeDeclarationSyntax Of(TypeDeclarationSyntax type)
    {
        if (type.Modifiers.Count > 0)
            return type.WithModifiers(type.Modifiers.Add(Partial()));
        SyntaxToken keyword = type.Keyword;
        return type
            .WithKeyword(keyword.WithLeadingTrivia())
            .WithModifiers(SyntaxFactory.TokenList(Partial().WithLeadingTrivia(keyword.LeadingTrivia)));
    }

    /// <summary>The property as the defining part of a partial one: <c>partial Layer Name { get; }</c>.</summary>
    public static PropertyDeclarationSyntax Of(PropertyDeclarationSyntax property)
    {
        SyntaxTriviaList end = property.GetTrailingTrivia();
        PropertyDeclarationSyntax definition = IsPlain(property)
            ? property
            : property
                .WithIdentifier(property.Identifier.WithTrailingTrivia(SyntaxFactory.Space))
                .WithAccessorList(GetterOnly())
                .WithExpressionBody(null)
                .WithInitializer(null)
                .WithSemicolonToken(default)
                .WithTrailingTrivia(end);
        if (definition.Modifiers.Count > 0)
            return definition.WithModifiers(definition.Modifiers.Add(Partial()));
        SyntaxTriviaList start = definition.Type.GetLeadingTrivia();
        return definition
            .WithType(definition.Type.WithLeadingTrivia())
            .WithModifiers(SyntaxFactory.TokenList(Partial().WithLeadingTrivia(start)));
    }

    /// <summary>Whether a property has accessors without bodies and no initial value.</summary>
    private static bool IsPlain(PropertyDeclarationSyntax property)
    {
        if (property.AccessorList is not { } list || property.Initializer is not null)
            return false;
        foreach (AccessorDeclarationSyntax accessor in list.Accessors)
        {
            if (accessor.Body is not null || accessor.ExpressionBody is not null)
                return false;
        }

        return true;
    }

    private static AccessorListSyntax? GetterOnly() =>
        (SyntaxFactory.ParseMemberDeclaration("int P { get; }") as PropertyDeclarationSyntax)?.AccessorList;

    private static SyntaxToken Partial() => SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
}
