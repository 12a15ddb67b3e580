using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Invariance;

/// <summary>What is emitted depends on what a source says, not on where it lies or how its lines end.</summary>
public sealed class SourceTests
{
    private static readonly string[] s_sources =
        [Examples.Digits, Examples.Branches, .. Enumerable.Range(0, 4).Select(seed => RandomNetworks.Next(2000 + seed).Source)];

    [Theory]
    [InlineData("/home/somebody/project")]
    [InlineData("C:\\Users\\Some Body\\project")]
    [InlineData("")]
    public void The_folder_does_not_matter(string folder) => AssertSame(
        Emit((source, index) => Tree(source, $"/src/File{index}.cs")),
        Emit((source, index) => Tree(source, Path.Combine(folder, $"{index}.cs"))));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    public void Line_ends_do_not_matter(string lineEnd)
    {
        SortedDictionary<string, string> emitted = Emit((source, index) => Tree(source.ReplaceLineEndings(lineEnd), $"{index}.cs"));
        AssertSame(Emit((source, index) => Tree(source.ReplaceLineEndings("\n"), $"{index}.cs")), emitted);
        Assert.All(emitted.Values, text => Assert.DoesNotContain(lineEnd, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_files_does_not_matter(int seed)
    {
        string[] shuffled = [.. s_sources];
        new Random(seed).Shuffle(shuffled);
        Assert.NotEqual(s_sources, shuffled);
        AssertSame(Emit(s_sources, Plain), Emit(shuffled, Plain));
    }

    [Fact]
    public void The_form_of_a_comment_does_not_matter() => AssertSame(
        Emit(Plain),
        Emit((source, index) => Tree("// A file.\n" + source.Replace("]\n", "] // here\n", StringComparison.Ordinal), $"{index}.cs")));

    private static SyntaxTree Plain(string source, int index) => Tree(source, $"{index}.cs");

    private static SyntaxTree Tree(string source, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source), new CSharpParseOptions(LanguageVersion.Preview), path);

    private static SortedDictionary<string, string> Emit(Func<string, int, SyntaxTree> tree) => Emit(s_sources, tree);

    private static SortedDictionary<string, string> Emit(string[] sources, Func<string, int, SyntaxTree> tree)
    {
        CSharpCompilation compilation = GeneratorDriverHarness.Compile([], HarnessOptions.Default).AddSyntaxTrees(sources.Select(tree));
        GeneratorRunResult run = Assert.Single(
            GeneratorDriverHarness.Driver(HarnessOptions.Default).RunGenerators(compilation).GetRunResult().Results);
        Assert.Null(run.Exception);
        var emitted = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (GeneratedSourceResult source in run.GeneratedSources)
            emitted.Add(source.HintName, source.SourceText.ToString());
        return emitted;
    }

    private static void AssertSame(SortedDictionary<string, string> expected, SortedDictionary<string, string> actual)
    {
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, file => Assert.Equal(file.Value, actual[file.Key]));
    }
}
