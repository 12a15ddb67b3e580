namespace ModelGen.Generator.Tests;

/// <summary>Declarations that several tests share.</summary>
internal static class Examples
{
    public const string Digits = """
        using ModelGen;

        namespace Demo;

        /// <summary>Recognises digits.</summary>
        [Model]
        public sealed partial class Digits
        {
            /// <summary>The picture.</summary>
            [Input(28, 28, 1), Normalize(0.13, 0.31)]
            public partial Layer Image { get; }

            /// <summary>Features.</summary>
            [Dense(64), Relu]
            public partial Layer Hidden { get; }

            /// <summary>One number per digit.</summary>
            [Dense(10)]
            public partial Layer Logits { get; }
        }
        """;

    public const string Branches = """
        using ModelGen;

        namespace Demo.Inner;

        [Model]
        internal sealed partial class Branches
        {
            [Input(6, 5, 3, Element = Element.UInt8), Normalize(new[] { 120.5, 117, 104 }, new[] { 58.4, 57.1, 57.4 })]
            internal partial Layer Image { get; }

            [Input(7)]
            internal partial Layer Context { get; }

            [Dense(33), Gelu, From(nameof(Image))]
            internal partial Layer Features { get; }

            [Dense(3, Bias = false), Sigmoid, From(nameof(Features)), Output]
            internal partial Layer Gate { get; }

            [Tanh, From(nameof(Context)), Output]
            internal partial Layer Echo { get; }

            [Dense(17), LeakyRelu(0.2), From(nameof(Features)), Output]
            internal partial Layer Head { get; }
        }
        """;

    public const string Residual = """
        using ModelGen;

        namespace Demo;

        /// <summary>Two layers and a connection around them.</summary>
        [Block]
        public sealed partial class Residual
        {
            /// <summary>How many numbers come out.</summary>
            [Parameter] public const int Width = 32;

            /// <summary>What is read.</summary>
            [Input]
            public partial Layer In { get; }

            /// <summary>The connection.</summary>
            [Dense(Width, Bias = false)]
            public partial Layer Skip { get; }

            /// <summary>The first layer.</summary>
            [Dense(Width, Bias = false), BatchNorm, Relu, From(nameof(In))]
            public partial Layer A { get; }

            /// <summary>The second layer, where both meet.</summary>
            [Dense(Width, Bias = false), BatchNorm, Add(nameof(Skip)), Relu]
            public partial Layer B { get; }
        }

        /// <summary>A network of blocks.</summary>
        [Model]
        public sealed partial class ResidualNet
        {
            /// <summary>What is read.</summary>
            [Input(24)]
            public partial Layer Features { get; }

            /// <summary>A block as it is declared.</summary>
            public partial Residual Stage1 { get; }

            /// <summary>Two wider ones.</summary>
            [With(48), Repeat(2)]
            public partial Residual Stage2 { get; }

            /// <summary>One number per class.</summary>
            [Dense(10), Softmax]
            public partial Layer Classes { get; }
        }

        /// <summary>The same network.</summary>
        [Variant<ResidualNet>, Batch(1)]
        public sealed partial class ResidualVariant;
        """;
}
