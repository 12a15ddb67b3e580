using Microsoft.CodeAnalysis;
using ModelGen.Analyzers.Tests.Verification;

namespace ModelGen.Analyzers.Tests.Rules;

/// <summary>Every rule that C# can break: found exactly where it is broken, and nowhere else.</summary>
public sealed class RuleTests
{
    /// <summary>All cases, of which <see cref="CompletenessTests"/> counts the rules.</summary>
    internal static IReadOnlyList<RuleCase> All { get; } =
    [
        .. TypeCases.All, .. PropertyCases.All, .. SlotCases.All, .. ImageCases.All, .. TopologyCases.All, .. PolicyCases.All,
        .. BlockCases.All, .. VariantCases.All, .. CompositionCases.All,
    ];

    public static TheoryData<RuleCase> Cases => [.. All];

    /// <summary>Several cases share a sound half.</summary>
    public static TheoryData<RuleCase> SoundCases => [.. All.DistinctBy(rule => rule.Sound)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task ABrokenRuleIsReportedAtItsPlace(RuleCase rule)
    {
        IReadOnlyList<Diagnostic> found = await AnalyzerVerifier.Verify(rule.Broken);
        Assert.Contains(found, diagnostic => diagnostic.Id == rule.Id);
        Assert.All(found, diagnostic =>
        {
            Assert.DoesNotMatch(@"\{\d", diagnostic.GetMessage());
            Assert.EndsWith($"/docs/diagnostics/{diagnostic.Id}.md", diagnostic.Descriptor.HelpLinkUri);
        });
    }

    [Theory]
    [MemberData(nameof(SoundCases))]
    public async Task ASoundDeclarationHasNoFindingsAndCompiles(RuleCase rule)
    {
        // That generated code adds no finding is shown by the corpus.
        Assert.DoesNotContain(
            await AnalyzerVerifier.Analyze(Source.Compile(rule.Sound)),
            finding => finding.Severity > DiagnosticSeverity.Hidden || finding.Id == rule.Id);
        Assert.Empty(Source.CompilerErrors(Source.Generate(rule.Sound)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void AnErrorIsTheOnlyOne(RuleCase rule)
    {
        var errors = Source.CompilerErrors(Source.Generate(Markup.Parse(rule.Broken).Source));
        if (rule.CompilerComplains)
            Assert.NotEmpty(errors);
        else
            Assert.Empty(errors);
    }
}
