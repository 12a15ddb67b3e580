using ModelGen.Benchmarks.Measuring;
using ModelGen.Benchmarks.Nets.Blocks;

namespace ModelGen.Benchmarks.Nets;

/// <summary>The person detector of MLPerf Tiny: MobileNetV1 with a quarter of its filters, normalisations folded.</summary>
[Model]
public sealed partial class VisualWakeWords : IMeasuredNet
{
    [Input(96, 96, 3)]
    public partial Layer Image { get; }

    [Conv2D(8, 3, Stride = 2), Relu]
    public partial Layer Stem { get; }

    [With(16)]
    public partial Separable Size48 { get; }

    [With(32, 2)]
    public partial Separable Down24 { get; }

    [With(32)]
    public partial Separable Size24 { get; }

    [With(64, 2)]
    public partial Separable Down12 { get; }

    [With(64)]
    public partial Separable Size12 { get; }

    [With(128, 2)]
    public partial Separable Down6 { get; }

    [Repeat(5), With(128)]
    public partial Separable Size6 { get; }

    [With(256, 2)]
    public partial Separable Down3 { get; }

    [With(256)]
    public partial Separable Size3 { get; }

    [GlobalAveragePool]
    public partial Layer Pool { get; }

    [Dense(2), Softmax]
    public partial Layer Person { get; }
}
