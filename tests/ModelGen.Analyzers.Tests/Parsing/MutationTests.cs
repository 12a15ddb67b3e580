using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Analyzers.Tests.Verification;
using ModelGen.Generator.Parsing;

namespace ModelGen.Analyzers.Tests.Parsing;

/// <summary>An author in the middle of typing: any text is parsed, analysed and generated from without an exception.</summary>
public sealed class MutationTests
{
    private const int Mutations = 120;

    private const string Sound = """
        using ModelGen;
        namespace Demo;
        [Model, Batch(1, 4)]
        public sealed partial class Net
        {
            [Input(8, 8, 3, Element = Element.UInt8), Normalize(new[] { 0.1, 0.2, 0.3 }, new double[] { 1.0 })]
            public partial Layer In { get; }
            [Dense(5), LeakyRelu(0.1)]
            public partial Layer A { get; }
            [Dense(units: 5, Bias = false), From(nameof(In)), Output]
            public partial Layer B { get; }
            [From("A"), Flatten, Tanh, Output]
            public partial Layer C { get; }
        }
        """;

    private const string Vocabulary = """
        using ModelGen;
        [assembly: Bits(Weights = 8)]
        namespace Demo;
        public partial class Outer<T>
        {
            [Model(Modes = Modes.Predict), Batch(1, 4), Target(Cpu.CortexA72), Prune(Channels = 0.25)]
            public sealed partial class Net
            {
                [Input(8, 8, 3, Element = Element.UInt8), Normalize(new[] { 0.1, 0.2, 0.3 }, new double[] { 1.0 })]
                public partial Layer In { get; }
                [Dense(5), LeakyRelu(0.1), Gaussian]
                public partial Layer A { get; }
                [Dense(units: 5, Bias = false), From(nameof(In)), Output, Noise(Additive = 0.5, At = NoisePoint.Norm)]
                public partial Layer B { get; }
                [From("A", "B"), Flatten, Tanh, NoiseTolerance(0.5)]
                public partial Layer C { get; private set; }
                [Conv2D(3, 3), Add(nameof(A)), With(1, "x")]
                public partial Pair D { get; }
                public void Warmup(int seconds) { }
            }
            [Block]
            public sealed partial class Pair { [Parameter] public const int Width = 3; }
        }
        [Variant<Outer<int>.Net>, Policy("A", WeightBits = 4)]
        public sealed partial class Small;
        """;

    [Theory]
    [InlineData(Sound, 20240607)]
    [InlineData(Vocabulary, 20240608)]
    public async Task NoEditThrows(string text, int seed)
    {
        string[] tokens = [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Select(token => token.ToFullString())];
        var random = new Random(seed);
        int models = 0;
        for (int mutation = 0; mutation < Mutations; mutation++)
        {
            string source = Mutate(tokens, random);
            var compilation = Source.Compile(source);
            try
            {
                models += Parse(compilation);
                Source.Generate(compilation);
                foreach (Diagnostic diagnostic in await AnalyzerVerifier.Analyze(compilation))
                    Assert.NotEmpty(diagnostic.GetMessage());
            }
            catch (Exception exception)
            {
                Assert.Fail($"Mutation {mutation} failed: {exception}\n{source}");
            }
        }

        // The edits must not be so wild that nothing of the parser is reached.
        Assert.InRange(models, Mutations / 2, Mutations * 3);
    }

    private static int Parse(CSharpCompilation compilation)
    {
        int models = 0;
        foreach (INamedTypeSymbol type in compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>())
        {
            if (DeclaredAttribute.Of(type).Any(attribute => attribute.Name == "Model"))
            {
                ModelDeclaration model = ModelParser.Parse(type, CancellationToken.None);
                Assert.All(model.Issues, issue => Assert.NotEmpty(issue.Message));
                models++;
            }
        }

        return models;
    }

    private static string Mutate(string[] tokens, Random random)
    {
        var edited = new List<string>(tokens);
        for (int edit = random.Next(1, 4); edit > 0; edit--)
        {
            int at = random.Next(edited.Count);
            switch (random.Next(5))
            {
                case 0:
                    edited.RemoveAt(at);
                    break;
                case 1:
                    edited.Insert(at, edited[at]);
                    break;
                case 2:
                    edited[at] = edited[random.Next(edited.Count)];
                    break;
                case 3:
                    edited[at] = Odd[random.Next(Odd.Length)];
                    break;
                default:
                    edited.RemoveRange(at, Math.Min(random.Next(1, 12), edited.Count - at));
                    break;
            }
        }

        return string.Concat(edited);
    }

    private static readonly string[] Odd =
    [
        " null ", " -1 ", " 0 ", " \"\" ", " double.NaN ", " int.MaxValue ", " static ", " (Element)9 ", " Missing ", " default ", " new int[0] ",
        " this ", " struct ", " file ", " typeof(int) ", " ref ", " required ", " , ", " new string[] { null } ", " abstract ", " 1e300 ",
    ];
}
