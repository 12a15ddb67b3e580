using ModelGen.Analyzers.Tests.Verification;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests.CodeFixes;

/// <summary>The fix that inserts a layer: nothing else may come to read it.</summary>
public sealed class FlattenFixTests
{
    [Fact]
    public Task AnAddedImageIsFlattened() => Verify(
        """
        [Input(4, 2)]
        public partial Layer Image { get; }

        [Dense(16), Relu]
        public partial Layer Hidden { get; }

        // the sum
        [Dense(8), Add(nameof(Image))]
        public partial Layer Sum { get; }

        [Relu]
        public partial Layer Out { get; }
        """,
        """
        [Input(4, 2)]
        public partial Layer Image { get; }

        [Dense(16), Relu]
        public partial Layer Hidden { get; }

        [Flatten, From(nameof(Image))]
        public partial Layer ImageFlat { get; }

        // the sum
        [Dense(8), Add(nameof(ImageFlat)), From(nameof(Hidden))]
        public partial Layer Sum { get; }

        [Relu, From(nameof(Sum))]
        public partial Layer Out { get; }
        """);

    [Fact]
    public Task AnImageToWhichAVectorIsAddedIsFlattened() => Verify(
        """
        [Input(8)] public partial Layer Vector { get; }
        [Input(4, 2)] public partial Layer Image { get; }
        [Relu, From(nameof(Image)), Add(nameof(Vector))] public partial Layer Sum { get; }
        [Dense(2), From(nameof(Sum))] public partial Layer Out { get; }
        """,
        """
        [Input(8)] public partial Layer Vector { get; }
        [Input(4, 2)] public partial Layer Image { get; }
        [Flatten, From(nameof(Image))] public partial Layer ImageFlat { get; }
        [Relu, From(nameof(ImageFlat)), Add(nameof(Vector))] public partial Layer Sum { get; }
        [Dense(2), From(nameof(Sum))] public partial Layer Out { get; }
        """);

    [Fact]
    public Task AFactorIsFlattened() => Verify(
        """
        [Input(4, 2)] public partial Layer Image { get; }
        [Dense(8)] public partial Layer Hidden { get; }
        [Multiply(nameof(Image))] public partial Layer Product { get; }
        """,
        """
        [Input(4, 2)] public partial Layer Image { get; }
        [Dense(8)] public partial Layer Hidden { get; }
        [Flatten, From(nameof(Image))] public partial Layer ImageFlat { get; }
        [Multiply(nameof(ImageFlat)), From(nameof(Hidden))] public partial Layer Product { get; }
        """);

    [Theory]
    [InlineData("nameof(Image)", "nameof(Image), nameof(Hidden)", "nameof(ImageFlat), nameof(Hidden)")]
    [InlineData("\"Image\"", "nameof(Hidden), \"Image\"", "nameof(Hidden), nameof(ImageFlat)")]
    public Task AJoinedImageIsFlattened(string image, string before, string after) => Verify(
        $$"""
        [Input(4, 2)] public partial Layer Image { get; }
        [Dense(5)] public partial Layer Hidden { get; }
        [Concat, From({{before}})] public partial Layer Both { get; }
        [Dense(5), From(nameof(Both))] public partial Layer Out { get; }
        """,
        $$"""
        [Input(4, 2)] public partial Layer Image { get; }
        [Dense(5)] public partial Layer Hidden { get; }
        [Flatten, From({{image}})] public partial Layer ImageFlat { get; }
        [Concat, From({{after}})] public partial Layer Both { get; }
        [Dense(5), From(nameof(Both))] public partial Layer Out { get; }
        """);

    [Fact]
    public Task TheValueOfABlockIsFlattened()
    {
        const string Block =
            "[Block] public sealed partial class Step { [Input] public partial Layer In { get; } [Relu] public partial Layer Out { get; } }\n";
        return CodeFixVerifier.Verify(
            new FlattenInputCodeFix(),
            Whole("""
                [Input(4, 2)] public partial Layer Image { get; }
                public partial Step First { get; }
                [Dense(8), Add(nameof(First))] public partial Layer Sum { get; }
                """) + Block,
            Whole("""
                [Input(4, 2)] public partial Layer Image { get; }
                public partial Step First { get; }
                [Flatten, From(nameof(First))] public partial Layer FirstFlat { get; }
                [Dense(8), Add(nameof(FirstFlat)), From(nameof(First))] public partial Layer Sum { get; }
                """) + Block);
    }

    [Theory]
    [InlineData("[Dense(9), Add(nameof(Image))]")]
    [InlineData("[LayerNorm, From(nameof(Image)), Add(nameof(Hidden))]")]
    public async Task WhereFlatteningDoesNotHelpItIsNotOffered(string attributes) => Assert.Null(await CodeFixVerifier.Apply(
        new FlattenInputCodeFix(),
        Whole(
            "[Input(4, 2)] public partial Layer Image { get; }\n[Dense(8)] public partial Layer Hidden { get; }\n" + attributes +
            " public partial Layer Sum { get; }")));

    private static Task Verify(string before, string after) => CodeFixVerifier.Verify(new FlattenInputCodeFix(), Whole(before), Whole(after));

    private static string Whole(string members) =>
        "using ModelGen;\n\n[Model]\npublic sealed partial class Net\n{\n    " + members.Replace("\n", "\n    ", StringComparison.Ordinal).Replace("\n    \n", "\n\n", StringComparison.Ordinal) + "\n}\n";
}
