using MlperfTiny.Blocks;
using ModelGen;

namespace MlperfTiny.Networks;

/// <summary>AD: an autoencoder. A machine sounds wrong where the spectrum that comes out differs from the one that went in.</summary>
[Model]
public sealed partial class AnomalyDetection
{
    [Input(640)] // five frames of 128 mel bands
    public partial Layer Spectrum { get; }

    [Repeat(4), With(128)]
    public partial DenseUnit Encoder { get; }

    [With(8)]
    public partial DenseUnit Bottleneck { get; }

    [Repeat(4), With(128)]
    public partial DenseUnit Decoder { get; }

    [Dense(640)]
    public partial Layer Reconstruction { get; }
}
