using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Autoencoder
{
    [Input(640)]
    public partial Layer Spectrum { get; }

    [Dense(128, Bias = false), BatchNorm, Relu]
    public partial Layer E1 { get; }

    [Dense(128, Bias = false), BatchNorm, Relu]
    public partial Layer E2 { get; }

    [Dense(8, Bias = false), BatchNorm, Relu]
    public partial Layer Code { get; }

    [Dense(128, Bias = false), BatchNorm, Relu]
    public partial Layer D1 { get; }

    [Dense(128, Bias = false), BatchNorm, Relu]
    public partial Layer D2 { get; }

    [Dense(640)]
    public partial Layer Reconstruction { get; }
}
