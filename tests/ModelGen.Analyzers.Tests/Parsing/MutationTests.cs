using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Analyzers.Tests.Verification;
using ModelGen.Generator.Parsing;

namespace ModelGen.Analyzers.Tests.Parsing;

/// <summary>An author in the middle of typing: any text is parsed, analysed and generated from without an exception and without a hang.</summary>
public sealed class MutationTests
{
    private const int Parts = 8;
    private const int MutationsPerPart = 250;

    /// <summary>Far beyond what any edit takes; a hang takes for ever.</summary>
    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(2);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(20240607, Parts)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task NoEditThrowsOrHangs(int seed)
    {
        var random = new Random(seed);
        int readable = 0;
        for (int mutation = 0; mutation < MutationsPerPart; mutation++)
        {
            string source = Mutation.Of(Originals[random.Next(Originals.Count)], random);
            try
            {
                readable += await Run(source) ? 1 : 0;
            }
            catch (Exception exception)
            {
                Assert.Fail($"Mutation {mutation} failed: {exception}\n{source}");
            }
        }

        // The edits must not be so wild that nothing of the parser is reached.
        Assert.InRange(readable, MutationsPerPart / 2, MutationsPerPart);
    }

    /// <summary>Every model of the corpus, and one that uses every word of the vocabulary.</summary>
    private static IReadOnlyList<string> Originals { get; } =
    [
        Vocabulary.Text,
        .. Resources.Names("good").Select(name => Resources.Text("good/" + name)),
        .. Resources.Names("broken").Select(name => Markup.Parse(Resources.Text("broken/" + name)).Source),
    ];

    /// <summary>Generates from a source and analyses it.</summary>
    /// <returns>Whether it declares anything of this library.</returns>
    private static async Task<bool> Run(string source)
    {
        // On a machine that is busy with other things the time says little, so it counts only when it is too long again and again.
        for (int attempt = 1; ; attempt++)
        {
            var compilation = Source.Compile(source);
            var time = Stopwatch.StartNew();
            Source.Generate(compilation);
            foreach (Diagnostic diagnostic in await AnalyzerVerifier.Analyze(compilation))
                Assert.NotEmpty(diagnostic.GetMessage());
            if (time.Elapsed < s_hang)
                return IsReadable(compilation);
            Assert.True(attempt < 3, $"It took {time.Elapsed}.");
        }
    }

    private static bool IsReadable(CSharpCompilation compilation) =>
        compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Any(type => DeclarationForms.Of(type).Count > 0);
}
