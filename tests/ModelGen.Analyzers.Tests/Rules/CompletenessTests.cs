using System.Reflection;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Analyzers.Tests.Rules;

/// <summary>No rule without documentation, release row, and tests of both kinds.</summary>
public sealed class CompletenessTests
{
    /// <summary>Rules that only a specification read from a text can break; C# cannot express it.</summary>
    private static readonly string[] s_textOnly = ["MG1004", "MG1012", "MG1015", "MG1018"];

    /// <summary>Rules about the build, which <see cref="LevelTests"/> tests.</summary>
    private static readonly string[] s_build = ["MG3001"];

    [Fact]
    public void EveryRuleIsDocumentedReleasedAndTested()
    {
        string releases = Text("releases/AnalyzerReleases.Shipped.md") + Text("releases/AnalyzerReleases.Unshipped.md");
        string index = Text("docs/README.md");
        var missing = new List<string>();
        foreach (DiagnosticRule rule in DiagnosticTable.All)
        {
            void Require(bool condition, string what)
            {
                if (!condition)
                    missing.Add($"{rule.Id}: {what}");
            }

            DiagnosticDescriptor descriptor = Descriptors.All.Single(descriptor => descriptor.Id == rule.Id);
            Require(releases.Contains($"\n{rule.Id} | {descriptor.Category} | {rule.Severity} | [Documentation]({descriptor.HelpLinkUri})\n"), "release row");
            Require(Text($"docs/{rule.Id}.md").StartsWith($"# {rule.Id}: {rule.Title}\n", StringComparison.Ordinal), "page with its title");
            Require(index.Contains($"[{rule.Id}]({rule.Id}.md) | {rule.Severity} | {rule.Title} |"), "line in the index");

            // Every case has a positive and a negative half.
            Require(RuleTests.All.Any(test => test.Id == rule.Id) != (s_textOnly.Contains(rule.Id) || s_build.Contains(rule.Id)), "test");
        }

        Assert.Empty(missing);
    }

    [Fact]
    public void EveryPageBelongsToARule()
    {
        var pages = Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith("docs/MG", StringComparison.Ordinal))
            .Select(name => name["docs/".Length..^".md".Length]);
        Assert.Equal(DiagnosticTable.All.Select(rule => rule.Id), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void CasesCarryNamesThatDiffer() =>
        Assert.Equal(RuleTests.All.Count, RuleTests.All.Select(test => test.Name).Distinct().Count());

    [Fact]
    public void WhatTheCompilerReportsIsNotReportedTwice() =>
        Assert.Null(Descriptors.Of(DiagnosticTable.Unreadable));

    private static string Text(string resource)
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource);
        return stream is null ? "" : new StreamReader(stream).ReadToEnd();
    }
}
