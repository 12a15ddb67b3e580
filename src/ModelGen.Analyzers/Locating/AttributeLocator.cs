using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Analyzers.Locating;

/// <summary>Finds the attribute of a symbol that an issue is about, and the argument in it.</summary>
internal static class AttributeLocator
{
    /// <summary>The place of an issue in the attributes of a symbol, or null where none of them can be meant.</summary>
    public static Location? Find(ISymbol symbol, Issue issue, CancellationToken cancellation)
    {
        RulePlace? rule = RulePlaces.Of(issue);
        AttributeData[] attributes = [.. symbol.GetAttributes()];
        (AttributeData Data, Place? Place)[] candidates = (issue.Place is { } exact ? [exact] : rule?.Places ?? [])
            .SelectMany(place => attributes.Where(data => SiteAttributes.Is(data, place.Attribute)).Select(data => (data, (Place?)place)))
            .ToArray();

        // A rule can be about several slots, of which the site tells one; or about none of them, as where it is about what was declared.
        if (candidates.Any(candidate => SiteAttributes.Holds(issue.Site, candidate.Data)))
            candidates = candidates.Where(candidate => SiteAttributes.Holds(issue.Site, candidate.Data)).ToArray();
        else if (candidates.Length == 0 && issue.Place is null)
            candidates = attributes.Where(data => SiteAttributes.Holds(issue.Site, data)).Select(data => (data, (Place?)null)).ToArray();
        if (candidates.Length == 0)
            return null;

        (AttributeData data, Place? place) = Choose(candidates, rule, issue);
        return data.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax syntax
            ? ArgumentLocator.Find(data, syntax, place).GetLocation()
            : null;
    }

    /// <summary>The whole of an attribute of a symbol, or null without it.</summary>
    public static Location? Find(ISymbol symbol, string attribute, CancellationToken cancellation) =>
        symbol.GetAttributes()
            .FirstOrDefault(data => SiteAttributes.Is(data, attribute))
            ?.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation();

    /// <summary>Among several attributes, the one that has the value of which the message speaks.</summary>
    private static (AttributeData Data, Place? Place) Choose(
        IReadOnlyList<(AttributeData Data, Place? Place)> candidates, RulePlace? rule, Issue issue)
    {
        if (rule is not { Word: >= 0 } || rule.Word >= issue.Arguments.Count)
            return candidates[0];
        string word = issue.Arguments[rule.Word];
        var matches = candidates
            .Where(candidate => candidate.Place is not null)
            .Select(candidate => (candidate.Data, Place: ArgumentLocator.Holding(candidate.Data, candidate.Place!, word)))
            .Where(candidate => candidate.Place is not null)
            .ToList();
        return matches.Count == 0 ? candidates[0] : matches[rule.IsLast ? matches.Count - 1 : 0];
    }
}
