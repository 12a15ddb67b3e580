using MlperfTiny.Blocks;
using ModelGen;

namespace MlperfTiny.Networks;

/// <summary>KWS: DS-CNN, a stem and four separable convolutions over 49 frames of 10 cepstral coefficients.</summary>
[Model]
public sealed partial class KeywordSpotting
{
    [Input(49, 10, 1)]
    public partial Layer Frames { get; }

    [Conv2D(64, 10, 4, Stride = 2), BatchNorm, Relu]
    public partial Layer Stem { get; }

    [Repeat(4), With(64)]
    public partial Separable Body { get; }

    [AveragePool2D(24, 5)] // of 25 rows: the original leaves out the last one
    public partial Layer Pool { get; }

    [Dense(12), Softmax]
    public partial Layer Keywords { get; }
}
