using Microsoft.CodeAnalysis;
using ModelGen.Analyzers.Tests.Verification;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests.CodeFixes;

/// <summary>Fixes of what stands outside a model: the project, and words that were replaced.</summary>
public sealed class ProjectFixTests
{
    private const string Layers = "[Input(4)] public partial Layer In { get; } [Dense(2)] public partial Layer Out { get; }";

    [Fact]
    public async Task UnsafeCodeIsAllowedInTheProject()
    {
        using var workspace = new AdhocWorkspace();
        Document document = CodeFixVerifier.Open(
            workspace, "using ModelGen; [Model] public sealed partial class Net { " + Layers + " }", allowUnsafe: false);
        var provider = new AllowUnsafeCodeFix();

        Solution changed = await CodeFixVerifier.Apply(Assert.Single(await CodeFixVerifier.Offers(provider, document)));

        var findings = await CodeFixVerifier.Findings(changed.GetDocument(document.Id)!);
        Assert.DoesNotContain(findings, finding => provider.FixableDiagnosticIds.Contains(finding.Id));
        Assert.Null(provider.GetFixAllProvider());
    }

    [Theory]
    [InlineData("[OldBits(Weights = 32)]", "[Bits(Weights = 32)]")]
    [InlineData("[ModelGen.OldBits]", "[ModelGen.Bits]")]
    [InlineData("[OldBitsAttribute]", "[Bits]")]
    [InlineData("[Bits(Weights = Widths.Full)]", "[Bits(Weights = Widths.Float)]")]
    public Task AnObsoleteWordIsReplacedByTheOneThatItsMessageNames(string before, string after)
    {
        string Whole(string attribute) => $$"""
            using ModelGen;
            [Model] {{attribute}} public sealed partial class Net { {{Layers}} }
            namespace ModelGen
            {
                [System.Obsolete("Use Bits instead.")]
                public sealed class OldBitsAttribute : System.Attribute { public int Weights { get; set; } }
                public static class Widths
                {
                    [System.Obsolete("Too vague. Use 'Widths.Float' instead, which says it.")] public const int Full = 32;
                    public const int Float = 32;
                }
            }
            """;
        return CodeFixVerifier.Verify(new ReplaceObsoleteCodeFix(), Whole(before), Whole(after));
    }

    [Fact]
    public async Task ObsoleteWordsOfOthersAreLeftAlone() => Assert.Null(await CodeFixVerifier.Apply(
        new ReplaceObsoleteCodeFix(),
        "using System; class A { [Obsolete(\"Use B instead.\")] public static int C; int D => C; }"));
}
