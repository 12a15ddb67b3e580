using Microsoft.CodeAnalysis;
using ModelGen.Generator.Parsing;

namespace ModelGen.Generator.Tests.Caching;

/// <summary>Whatever is typed, the remembered declaration is the one that would be read.</summary>
public sealed class DifferentialTests
{
    private const int Edits = 400;

    private static readonly string[] Sound =
    [
        """
        using ModelGen;
        using static Demo.Sizes;
        using Wide = Demo.Sizes;
        namespace Demo;
        [Model, Batch(1, Sizes.Batch)]
        public sealed partial class Net
        {
            [Input(Width, 4, Element = Element.UInt8), Normalize(Sizes.Mean, Sizes.Std)]
            public partial Layer In { get; }
            [Dense(Wide.Width + (int)Kind.Large), LeakyRelu(Sizes.Slope)]
            public partial Layer A { get; }
            [Dense(Sizes.Inner.Depth), From(nameof(In)), Output]
            public partial Layer B { get; }
            private int F() { int Depth = 3; return Depth + Width; }
        }
        """,
        """
        using ModelGen;
        namespace Demo
        {
            public static class Sizes
            {
                public const int Width = 8, Batch = Width / 2;
                public const double Mean = 0.5, Std = Mean + 1, Slope = 0.1;
                public static int Half() { const int Depth = 2; return Width / Depth; }
                public static readonly int Third = Width / 3;
                public static class Inner { public const int Depth = Width * 2; }
            }
            public enum Kind { Small = 1, Large = Small + Sizes.Width }
            partial class Net
            {
                [Tanh, From("A"), Output] public partial Layer C { get; }
                public string Name { get; } = "net";
                public int Classes { get => 3; set { _ = value; } }
            }
        }
        """,
        """
        using System;
        int Width = 3;
        Console.WriteLine(Width + Demo.Sizes.Width);
        void Local(int depth) { Console.WriteLine(depth); }
        Local(Width);
        class Plain { [Obsolete("no")] public void F() { Console.WriteLine(1); } }
        """,
        """
        using ModelGen;
        [assembly: Bits(Weights = Demo.Sizes.Width)]
        namespace Demo.More
        {
            [Model] internal partial class Small
            {
                [Input(4)] internal partial Layer In { get; }
                [Dense(Depth)] internal partial Layer Out { get; }
                private const int Depth = Demo.Sizes.Inner.Depth;
                private int G(string? name) => name is null ? Depth : F(() => { return 1; });
                private static int F(System.Func<int> f) { for (int i = 0; i < 3; i++) { f(); } return f(); }
            }
        }
        """,
        """
        using ModelGen;
        namespace Demo.Blocks;
        [Block] public sealed partial class Pair
        {
            [Parameter] public const int Width = Sizes.Width, Half = Width / 2;
            [Input] public partial Layer In { get; }
            [Dense(Width * 2 - Half), Relu] public partial Layer A { get; }
            [Dense(Half), Add(nameof(Down))] public partial Layer B { get; }
            [Dense(Half), From(nameof(In))] public partial Layer Down { get; }
            public int Sum() => Width + Half;
        }
        [Model] public sealed partial class Deep
        {
            [Input(8)] public partial Layer In { get; }
            [With(6)] public partial Pair First { get; }
            [With(Sizes.Inner.Depth, 3), Repeat(2), Bits(Weights = 4)] public partial Pair Second { get; }
            [Dense(3), Softmax] public partial Layer Out { get; }
        }
        [Variant<Deep>, Bits(Weights = Sizes.Width)]
        [Policy("Second.0.A", WeightBits = 8)]
        public sealed partial class Small;
        """,
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void RandomEdits(int seed)
    {
        var random = new Random(seed);
        string[] texts = [.. Sound];
        var project = new Project(texts);
        HashSet<DeclarationVersion> versions = [project.Version];
        int reused = 0, compared = 0;
        for (int edit = 0; edit < Edits; edit++)
        {
            int file = random.Next(texts.Length);
            texts[file] = texts[file] != Sound[file] && random.Next(3) == 0 ? Sound[file] : RandomEdit.Apply(texts[file], random);
            project.Edit(file, texts[file]);
            bool isKnown = !versions.Add(project.Version);
            reused += isKnown ? 1 : 0;
            foreach (INamedTypeSymbol type in project.DeclaredTypes)
            {
                ModelDeclaration remembered = ModelParser.Parse(type, project.Compilation, CancellationToken.None);
                if (!isKnown)
                    continue; // it was read just now
                ModelDeclaration fresh = ModelParser.Read(type, project.Compilation, CancellationToken.None);
                Assert.True(fresh.Equals(remembered), $"Edit {edit} of file {file}: {type.Name} was read as\n{remembered}\nand is\n{fresh}\n{texts[file]}");
                compared++;
            }
        }

        // Both answers of the comparison must occur often, and declarations must survive the edits.
        Assert.InRange(reused, Edits / 10, Edits * 9 / 10);
        Assert.InRange(compared, reused * 2, reused * 8);
    }
}
