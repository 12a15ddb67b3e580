using Microsoft.CodeAnalysis;
using ModelGen.Analyzers.Tests.Verification;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Analyzers.Tests.Rules;

/// <summary>No rule without documentation, release row, and tests of both kinds.</summary>
public sealed class CompletenessTests
{
    /// <summary>Rules that only a specification read from a text can break; C# cannot express it.</summary>
    internal static IReadOnlyList<string> TextOnly { get; } = [.. TextOnlyRuleTests.Broken.Select(row => (string)row[0])];

    [Fact]
    public void EveryRuleIsDocumentedReleasedAndTested()
    {
        string releases = Resources.Text("releases/AnalyzerReleases.Shipped.md") + Resources.Text("releases/AnalyzerReleases.Unshipped.md");
        string index = Resources.Text("docs/README.md");
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
            Require(Resources.Text($"docs/{rule.Id}.md").StartsWith($"# {rule.Id}: {rule.Title}\n", StringComparison.Ordinal), "page with its title");
            Require(index.Contains($"[{rule.Id}]({rule.Id}.md) | {rule.Severity} | {rule.Title} |"), "line in the index");

            Require(AnalyzerVerifier.All.Any(analyzer => analyzer.SupportedDiagnostics.Contains(descriptor)), "analyzer");

            // A case has a positive and a negative half, and so has the test of the rules for texts. Rules about the build have tests of
            // their own, which say so.
            bool hasCase = RuleTests.All.Any(test => test.Id == rule.Id) || TextOnly.Contains(rule.Id);
            Require(hasCase || MarkedTest.All.Any(test => test.Breaks && test.Id == rule.Id), "positive test");
            Require(hasCase || MarkedTest.All.Any(test => !test.Breaks && test.Id == rule.Id), "negative test");
        }

        Assert.Empty(missing);
    }

    [Fact]
    public void EveryPageBelongsToARule()
    {
        var pages = Resources.Names("docs").Where(name => name != "README.md").Select(name => name[..^".md".Length]);
        Assert.Equal(DiagnosticTable.All.Select(rule => rule.Id), pages);
    }

    [Fact]
    public void CasesCarryNamesThatDiffer() =>
        Assert.Equal(RuleTests.All.Count, RuleTests.All.Select(test => test.Name).Distinct().Count());

    [Fact]
    public void WhatTheCompilerReportsIsNotReportedTwice() =>
        Assert.Null(Descriptors.Of(DiagnosticTable.Unreadable));

    [Fact]
    public async Task TestsThatAreMarkedWithARuleRunIt()
    {
        foreach (MarkedTest test in MarkedTest.All)
        {
            IReadOnlyList<IReadOnlyList<Diagnostic>> runs = await test.Run();
            Assert.True(runs.Count > 0, $"{test} analyses nothing.");
            Assert.True(runs.Any(found => found.Any(finding => finding.Id == test.Id)) == test.Breaks, $"{test} shows something else.");
        }
    }
}
