using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Core.Diagnostics;
using ModelGen.Generator.Parsing;

namespace ModelGen.Analyzers.Locating;

/// <summary>Finds the words of the source that an issue is about. Anything that cannot be found falls back to what surrounds it.</summary>
internal sealed class SiteLocator
{
    private readonly INamedTypeSymbol _type;
    private readonly CancellationToken _cancellationToken;

    /// <summary>A locator for the issues of one model.</summary>
    public SiteLocator(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        _type = type;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The place of an issue.</summary>
    public Location Locate(Issue issue)
    {
        ISymbol? member = issue.Layer is { } layer ? Member(layer, issue.Site) : null;
        return Attribute(issue, member) ?? Identifier(member) ?? Identifier(_type) ?? Location.None;
    }

    private Location? Attribute(Issue issue, ISymbol? member)
    {
        if (issue.Layer is not null && member is null)
            return null;
        RulePlace? rulePlace = RulePlaces.Of(issue.Rule);
        Place? place = issue.Place ?? rulePlace?.Place;
        IEnumerable<AttributeData> attributes = (member ?? _type).GetAttributes();
        if (issue.Layer is null)
            attributes = attributes.Concat(_type.ContainingAssembly.GetAttributes());

        AttributeData[] candidates = attributes.Where(data => SiteAttributes.Holds(issue.Site, place, data)).ToArray();
        if (candidates.Length == 0)
            return null;

        AttributeData found = candidates[0];
        if (found.ApplicationSyntaxReference?.GetSyntax(_cancellationToken) is not AttributeSyntax syntax)
            return null;
        if (place is not null && rulePlace is { Word: >= 0 } && rulePlace.Word < issue.Arguments.Count)
            place = ArgumentLocator.Element(found, place, issue.Arguments[rulePlace.Word]);
        return ArgumentLocator.Find(found, syntax, place).GetLocation();
    }

    private ISymbol? Member(string name, Site site)
    {
        ISymbol[] members = _type.GetMembers(name).Where(member => !GeneratedSource.IsOwn(member)).ToArray();
        return site == Site.Member
            ? members.FirstOrDefault(MemberNames.Clashes)
            : members.OfType<IPropertySymbol>().Select(property => property.PartialDefinitionPart ?? property).FirstOrDefault();
    }

    private Location? Identifier(ISymbol? symbol)
    {
        if (symbol is null)
            return null;
        SyntaxReference[] references =
            symbol.DeclaringSyntaxReferences.Where(reference => !GeneratedSource.IsOwn(reference.SyntaxTree)).ToArray();
        if (symbol is INamedTypeSymbol && Application(symbol) is { } application)
        {
            bool Holds(SyntaxReference part) => part.SyntaxTree == application.SyntaxTree && part.Span.Contains(application.Span);
            references = references.OrderBy(part => Holds(part) ? 0 : 1).ToArray();
        }

        return references.FirstOrDefault()?.GetSyntax(_cancellationToken) switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.GetLocation(),
            PropertyDeclarationSyntax property => property.Identifier.GetLocation(),
            MethodDeclarationSyntax method => method.Identifier.GetLocation(),
            VariableDeclaratorSyntax variable => variable.Identifier.GetLocation(),
            DelegateDeclarationSyntax type => type.Identifier.GetLocation(),
            EventDeclarationSyntax member => member.Identifier.GetLocation(),
            IndexerDeclarationSyntax indexer => indexer.ThisKeyword.GetLocation(),
            { } other => other.GetLocation(),
            null => null,
        };
    }

    /// <summary>Where the class says that it is a model; its other parts say nothing.</summary>
    private static SyntaxReference? Application(ISymbol type) =>
        type.GetAttributes()
            .FirstOrDefault(data => data.AttributeClass is { Name: "ModelAttribute" or "BlockAttribute" or "VariantAttribute" })
            ?.ApplicationSyntaxReference;
}
