using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Analyzers.Tests.Rules;
using ModelGen.Analyzers.Tests.Verification;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Analyzers.Tests.Pages;

/// <summary>Pages show real code: what stands under "Before" breaks the rule, and what stands under "After" compiles without a finding.</summary>
public sealed class PageTests
{
    /// <summary>Examples about packages and builds, which no compilation of a test has; the tests of <see cref="Packaging"/> have their cases.</summary>
    private static readonly string[] s_packages = ["MG8001", "MG8005", "MG8006", "MG8014"];

    public static TheoryData<string> Runnable => [.. DiagnosticTable.All.Select(rule => rule.Id)
        .Except(CompletenessTests.TextOnly)
        .Except(s_packages)];

    [Theory]
    [MemberData(nameof(Runnable))]
    public async Task BeforeBreaksTheRuleAndNoOther(string id)
    {
        IReadOnlyList<Diagnostic> found = await Analyze(Page.Read(id).Before);
        Assert.Contains(found, finding => finding.Id == id);
        Assert.DoesNotContain(found, finding => finding.Id != id && finding.Severity > DiagnosticSeverity.Hidden);
    }

    [Theory]
    [MemberData(nameof(Runnable))]
    public async Task AfterHasNoFindingAndCompiles(string id)
    {
        Example after = Page.Read(id).After;
        Assert.DoesNotContain(await Analyze(after), finding => finding.Id == id || finding.Severity > DiagnosticSeverity.Hidden);
        Assert.Empty(Source.CompilerErrors(Source.Generate(after.Source)));
    }

    [Fact]
    public void PagesAboutTextsAndPackagesHaveTheSameForm() =>
        Assert.All(CompletenessTests.TextOnly.Concat(s_packages), id => Assert.NotEqual("csharp", Page.Read(id).Before.Language));

    private static Task<IReadOnlyList<Diagnostic>> Analyze(Example example)
    {
        Dictionary<string, string> properties = example.Properties;

        // The compiler of the tests may be older than the language, which it then calls a preview.
        bool isKnown = LanguageVersionFacts.TryParse(properties.GetValueOrDefault("LangVersion", "preview"), out LanguageVersion language);
        CSharpCompilation compilation = Source.Compile(isKnown ? language : LanguageVersion.Preview, example.Source);
        if (properties.TryGetValue("AllowUnsafeBlocks", out string? allow))
            compilation = compilation.WithOptions(compilation.Options.WithAllowUnsafe(bool.Parse(allow)));
        return AnalyzerVerifier.Analyze(
            compilation, properties.ToDictionary(property => "build_property." + property.Key, property => property.Value.Replace(';', ',')), example.Files);
    }
}
