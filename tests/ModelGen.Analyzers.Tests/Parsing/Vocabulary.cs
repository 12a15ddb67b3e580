namespace ModelGen.Analyzers.Tests.Parsing;

/// <summary>A source that uses every word of the vocabulary, what is not built yet included.</summary>
internal static class Vocabulary
{
    public const string Text = """
        using ModelGen;
        [assembly: Bits(Weights = 8), Target(Cpu.CortexA72), Batch(1, 8)]
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
                [Conv2D(3, 3), Add(nameof(A)), With(1, "x"), Repeat(2)]
                public partial Pair D { get; }
                [Multiply("D.Out"), BatchNorm(Epsilon = 1e-3), LogSoftmax, State]
                public partial Layer E { get; }
                [Apply(nameof(A)), Concat, LayerNorm, GlobalAveragePool]
                public partial Layer F { get; }
                [Conv2D(8, 3, 5, Stride = 2, StrideX = 1, Dilation = 2, DilationX = 3, Padding = PaddingMode.Valid, Groups = 2, Bias = false)]
                public partial Layer G { get; }
                [DepthwiseConv2D(3, Multiplier = 2, Pads = new[] { 1, 2, 3, 4 }), Conv1D(8, 3, Pads = [2, 0])]
                public partial Layer H { get; }
                [MaxPool2D(2), AveragePool2D(3, 2, CountPadding = true), GlobalMaxPool]
                public partial Layer I { get; }
                [Pad(1, 2), Upsample(2), DepthToSpace(2), ChannelShuffle(4)]
                public partial Layer J { get; }
                public void Warmup(int seconds) { }
            }
            [Block]
            public sealed partial class Pair
            {
                [Parameter] public const int Width = 3, Twice = Width * 2;
                [Parameter] public const string Name = "x";
                [Input] public partial Layer First { get; }
                [Input] public partial Layer Second { get; }
                [Dense(Twice > 4 ? Width << 1 : (int)1.5), Softmax, Output] public partial Layer Out { get; }
            }
        }
        [Variant<Outer<int>.Net>, Policy("A", WeightBits = 4), Policy("D", ActivationBits = 8)]
        public sealed partial class Small;
        """;
}
