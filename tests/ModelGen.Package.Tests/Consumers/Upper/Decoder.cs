using ModelGen;

namespace Layered;

/// <summary>Of the same kernels as the encoder: both assemblies have a kernel class, and each sees the other's.</summary>
[Model]
internal sealed partial class Decoder
{
    [Input(12)] internal partial Layer Code { get; }

    [Dense(12), Relu] internal partial Layer Hidden { get; }

    [Dense(20), Relu] internal partial Layer Text { get; }
}
