using ModelGen;

namespace Quickstart;

/// <summary>
/// Reads a digit from a grey image: 784 pixels, two hidden layers, one score per digit. This declaration is all there is; the
/// compiler writes the rest of the class, with kernels for exactly these shapes.
/// </summary>
[Model]
public sealed partial class Digits
{
    [Input(28, 28, 1), Normalize(mean: 28, std: 55)] // pixels from 0 (paper) to 255 (ink)
    public partial Layer Image { get; }

    [Dense(128), Relu]
    public partial Layer Hidden1 { get; }

    [Dense(64), Relu]
    public partial Layer Hidden2 { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
