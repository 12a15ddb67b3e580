namespace ModelGen.Generator.Tests.Declarations;

/// <summary>Blocks that several tests use.</summary>
internal static class Blocks
{
    /// <summary>Two layers, of which the width is a parameter.</summary>
    public const string Pair = """
        [Block]
        public sealed partial class Pair
        {
            [Parameter] public const int Width = 4, Half = Width / 2;
            [Input] public partial Layer In { get; }
            [Dense(Half), Relu] public partial Layer A { get; }
            [Dense(Width)] public partial Layer B { get; }
        }

        """;

    /// <summary>A residual connection around two layers.</summary>
    public const string Residual = """
        [Block]
        public sealed partial class Residual
        {
            [Parameter] public const int Width = 6;
            [Input] public partial Layer In { get; }
            [Dense(Width)] public partial Layer Skip { get; }
            [Dense(Width), BatchNorm, Relu, From(nameof(In))] public partial Layer A { get; }
            [Dense(Width), BatchNorm, Add(nameof(Skip)), Relu] public partial Layer B { get; }
        }

        """;

    /// <summary>A model of the given members behind an input of eight numbers.</summary>
    public static string Net(string members) => $$"""
        [Model]
        public sealed partial class Net
        {
            [Input(8)] public partial Layer Image { get; }
            {{members}}
        }

        """;
}
