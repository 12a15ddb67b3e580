using ModelGen.Benchmarks.Measuring;

namespace ModelGen.Benchmarks.Nets;

/// <summary>The autoencoder of MLPerf Tiny: a spectrum through a bottleneck of eight and back.</summary>
[Model]
public sealed partial class AnomalyDetection : IMeasuredNet
{
    [Input(640)]
    public partial Layer Spectrum { get; }

    [Dense(128), Relu]
    public partial Layer Encoder1 { get; }

    [Dense(128), Relu]
    public partial Layer Encoder2 { get; }

    [Dense(128), Relu]
    public partial Layer Encoder3 { get; }

    [Dense(128), Relu]
    public partial Layer Encoder4 { get; }

    [Dense(8), Relu]
    public partial Layer Bottleneck { get; }

    [Dense(128), Relu]
    public partial Layer Decoder1 { get; }

    [Dense(128), Relu]
    public partial Layer Decoder2 { get; }

    [Dense(128), Relu]
    public partial Layer Decoder3 { get; }

    [Dense(128), Relu]
    public partial Layer Decoder4 { get; }

    [Dense(640)]
    public partial Layer Reconstruction { get; }
}
