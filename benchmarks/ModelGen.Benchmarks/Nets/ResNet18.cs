using ModelGen.Benchmarks.Measuring;
using ModelGen.Benchmarks.Nets.Blocks;

namespace ModelGen.Benchmarks.Nets;

/// <summary>ResNet-18 for images of 32x32 pixels, normalisations folded.</summary>
[Model]
public sealed partial class ResNet18 : IMeasuredNet
{
    [Input(32, 32, 3)]
    public partial Layer Image { get; }

    [Conv2D(64, 3), Relu]
    public partial Layer Stem { get; }

    [Repeat(2), With(64)]
    public partial Basic Size32 { get; }

    [With(128)]
    public partial Down Down16 { get; }

    [With(128)]
    public partial Basic Size16 { get; }

    [With(256)]
    public partial Down Down8 { get; }

    [With(256)]
    public partial Basic Size8 { get; }

    [With(512)]
    public partial Down Down4 { get; }

    [With(512)]
    public partial Basic Size4 { get; }

    [GlobalAveragePool]
    public partial Layer Pool { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
