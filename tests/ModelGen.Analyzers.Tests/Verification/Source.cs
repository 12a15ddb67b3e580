using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.TestKit;

namespace ModelGen.Analyzers.Tests.Verification;

/// <summary>Compilations of a user's source.</summary>
internal static class Source
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Preview, DocumentationMode.None);

    // All compilations grow from this one, so that references are read once.
    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Demo",
        references: FrameworkReferences.User,
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    // One level is enough here: what is emitted is tested elsewhere.
    private static readonly HarnessOptions s_options = new()
    {
        GlobalOptions = new Dictionary<string, string> { ["build_property.ModelGenIsa"] = "Portable" },
    };

    private static readonly ConcurrentDictionary<string, Lazy<CSharpCompilation>> s_generated = new(StringComparer.Ordinal);

    public static CSharpCompilation Compile(params string[] sources) => s_empty.AddSyntaxTrees(
        sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, s_parse, $"/src/File{index}.cs")));

    /// <summary>A file in another version of the language.</summary>
    public static CSharpCompilation Compile(LanguageVersion language, string source) =>
        s_empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, s_parse.WithLanguageVersion(language), "/src/File0.cs"));

    /// <summary>The source together with what the generator makes of it. Fails where the generator throws.</summary>
    public static CSharpCompilation Generate(string source) =>
        s_generated.GetOrAdd(source, text => new Lazy<CSharpCompilation>(() => Generate(Compile(text)))).Value;

    /// <summary>A compilation together with what the generator makes of it. Fails where the generator throws.</summary>
    public static CSharpCompilation Generate(CSharpCompilation compilation)
    {
        GeneratorDriver driver = GeneratorDriverHarness.Driver(s_options).WithUpdatedParseOptions(s_parse)
            .RunGeneratorsAndUpdateCompilation(compilation, out Microsoft.CodeAnalysis.Compilation generated, out _);
        Assert.Null(Assert.Single(driver.GetRunResult().Results).Exception);
        return (CSharpCompilation)generated;
    }

    /// <summary>
    /// What the C# compiler itself finds wrong with the declaration: in its files, and in the declarations of all others. The bodies
    /// of emitted methods are compiled by other tests.
    /// </summary>
    public static IEnumerable<Diagnostic> CompilerErrors(CSharpCompilation compilation) =>
        compilation.SyntaxTrees
            .Where(tree => tree.FilePath.StartsWith("/src/", StringComparison.Ordinal))
            .SelectMany(tree => compilation.GetSemanticModel(tree).GetDiagnostics())
            .Concat(compilation.GetDeclarationDiagnostics())
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The declared model of a name.</summary>
    public static INamedTypeSymbol Type(Microsoft.CodeAnalysis.Compilation compilation, string name) =>
        compilation.GetTypeByMetadataName(name) ?? throw new InvalidOperationException($"There is no {name}.");
}
