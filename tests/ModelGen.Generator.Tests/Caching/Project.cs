using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Generator.Parsing;
using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Caching;

/// <summary>A project whose files are edited one after the other.</summary>
internal sealed class Project
{
    private static int s_count;

    private readonly SyntaxTree[] _trees;

    public Project(params string[] texts)
    {
        _trees = [.. texts.Select((text, file) => Tree(text, file))];
        Compilation = CSharpCompilation.Create(
            $"Project{Interlocked.Increment(ref s_count)}",
            _trees,
            FrameworkReferences.User,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    public CSharpCompilation Compilation { get; private set; }

    /// <summary>The last state but one. An editor, too, holds it while it makes the next.</summary>
    public CSharpCompilation? Previous { get; private set; }

    public DeclarationVersion Version => DeclarationVersion.Of(Compilation, CancellationToken.None);

    /// <summary>The types that carry an attribute of the library.</summary>
    public IEnumerable<INamedTypeSymbol> DeclaredTypes => Compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type)
        .OfType<INamedTypeSymbol>()
        .Where(type => DeclaredAttribute.Of(type).Any());

    public void Edit(int file, string text)
    {
        Previous = Compilation;
        SyntaxTree edited = Tree(text, file);
        Compilation = Compilation.ReplaceSyntaxTree(_trees[file], edited);
        _trees[file] = edited;
    }

    public INamedTypeSymbol Type(string name) => Assert.Single(DeclaredTypes, type => type.Name == name);

    public ModelDeclaration Parse(string type) => ModelParser.Parse(Type(type), Compilation, CancellationToken.None);

    private static SyntaxTree Tree(string text, int file) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse), $"/src/File{file}.cs");
}
