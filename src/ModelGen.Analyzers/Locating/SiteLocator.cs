using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Diagnostics;
using ModelGen.Generator.Parsing;

namespace ModelGen.Analyzers.Locating;

/// <summary>Finds the words of the source that an issue is about. Anything that cannot be found falls back to what surrounds it.</summary>
internal sealed class SiteLocator
{
    private readonly INamedTypeSymbol _type;
    private readonly Microsoft.CodeAnalysis.Compilation _compilation;
    private readonly CancellationToken _cancellation;

    /// <summary>A locator for the issues of one class.</summary>
    public SiteLocator(INamedTypeSymbol type, Microsoft.CodeAnalysis.Compilation compilation, CancellationToken cancellation)
    {
        _type = type;
        _compilation = compilation;
        _cancellation = cancellation;
    }

    /// <summary>The place of an issue in the class, and the place in another class that belongs to it.</summary>
    public (Location Location, Location[] Additional) Locate(Issue issue)
    {
        ISymbol? member = issue.Layer is { } path ? Member(_type, path.Split('.')[0], issue.Site) : null;
        Location? location = issue.Origin is null ? Place(issue, member) : member is null ? null : AtUse(member, issue);
        return (location ?? Name(member) ?? Name(_type) ?? Location.None, Origin(issue));
    }

    /// <summary>A member of a class as it is written; the generated half has members of the same names.</summary>
    private static ISymbol? Member(INamedTypeSymbol type, string name, Site site)
    {
        ISymbol[] members = type.GetMembers(name).Where(member => !GeneratedSource.IsOwn(member)).ToArray();
        return site == Site.Member
            ? members.FirstOrDefault(MemberNames.Clashes) ?? members.FirstOrDefault()
            : members.OfType<IPropertySymbol>().Select(property => property.PartialDefinitionPart ?? property).FirstOrDefault();
    }

    /// <summary>A place in the attributes of a member or of the class; the class also has the attributes of its assembly.</summary>
    private Location? Place(Issue issue, ISymbol? member)
    {
        if (member is not null)
            return AttributeLocator.Find(member, issue, _cancellation);
        return issue.Layer is not null
            ? null
            : AttributeLocator.Find(_type, issue, _cancellation) ?? AttributeLocator.Find(_type.ContainingAssembly, issue, _cancellation);
    }

    /// <summary>The use of a block whose values or shapes are wrong: at the values where these are.</summary>
    private Location? AtUse(ISymbol use, Issue issue)
    {
        bool isValue = issue.Place?.Argument is not null || RulePlaces.Of(issue) is { IsValue: true };
        return isValue ? AttributeLocator.Find(use, "With", _cancellation) : null;
    }

    /// <summary>The words of another class that an issue is about.</summary>
    private Location[] Origin(Issue issue)
    {
        if (issue.Origin is not { } origin || _compilation.GetTypeByMetadataName(origin.Type) is not { } type)
            return [];
        ISymbol symbol = (origin.Member is { } name ? Member(type, name, issue.Site) : null) ?? type;
        Location? location = AttributeLocator.Find(symbol, issue, _cancellation) ?? Name(symbol);
        return location is null ? [] : [location];
    }

    private Location? Name(ISymbol? symbol) => SymbolLocator.Identifier(symbol, _cancellation);
}
