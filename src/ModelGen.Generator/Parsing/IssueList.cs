using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>Collects what is wrong with one declaration, in the order in which it is found.</summary>
internal sealed class IssueList
{
    private readonly List<Issue> _issues = [];

    /// <summary>What was found so far.</summary>
    public EquatableArray<Issue> ToArray() => _issues.ToEquatableArray();

    /// <summary>About the model as a whole.</summary>
    public void AddModel(DiagnosticRule rule, params string[] arguments) => Add(rule, null, Site.Model, null, arguments);

    /// <summary>About a layer, or a part of it.</summary>
    public void AddLayer(DiagnosticRule rule, string layer, Site site, Place? place, params string[] arguments) =>
        Add(rule, layer, site, place, arguments);

    /// <summary>About an argument whose value is not allowed.</summary>
    /// <param name="layer">The layer, or null for the model.</param>
    /// <param name="site">The part of the declaration.</param>
    /// <param name="place">The argument; it has a name.</param>
    /// <param name="value">What it is.</param>
    /// <param name="allowed">What it must be.</param>
    public void OutOfRange(string? layer, Site site, Place place, string value, string allowed) =>
        Add(DiagnosticTable.OutOfRange, layer, site, place, place.Argument!, place.Attribute, value, allowed);

    /// <summary>About something that the C# compiler refuses itself.</summary>
    public void Unreadable(string? layer, string what)
    {
        if (!_issues.Any(issue => issue.Rule == DiagnosticTable.Unreadable))
            Add(DiagnosticTable.Unreadable, layer, layer is null ? Site.Model : Site.Layer, null, what);
    }

    /// <summary>What was found elsewhere.</summary>
    public void AddRange(IEnumerable<Issue> issues) => _issues.AddRange(issues);

    /// <summary>About a block, unless the same was found by another use of it.</summary>
    public void AddOnce(Issue issue)
    {
        if (!_issues.Any(other => other.Rule == issue.Rule && other.Origin == issue.Origin && other.Place == issue.Place))
            _issues.Add(issue);
    }

    /// <summary>About anything.</summary>
    public void Add(DiagnosticRule rule, string? layer, Site site, Place? place, params string[] arguments) =>
        _issues.Add(new Issue(rule, layer, site, EquatableArray.Of(arguments), place));
}
