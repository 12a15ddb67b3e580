using ModelGen.Benchmarks.Measuring;
using ModelGen.Benchmarks.Nets.Blocks;

namespace ModelGen.Benchmarks.Nets;

/// <summary>The keyword spotter of MLPerf Tiny: DS-CNN, normalisations folded.</summary>
[Model]
public sealed partial class KeywordSpotting : IMeasuredNet
{
    [Input(49, 10, 1)]
    public partial Layer Frames { get; }

    [Conv2D(64, 10, 4, Stride = 2), Relu]
    public partial Layer Stem { get; }

    [Repeat(4), With(64)]
    public partial Separable Body { get; }

    [AveragePool2D(24, 5)]
    public partial Layer Pool { get; }

    [Dense(12), Softmax]
    public partial Layer Keywords { get; }
}
