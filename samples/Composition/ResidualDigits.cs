using ModelGen;

namespace Composition;

/// <summary>Three residual blocks in a chain, and two outputs: scores, and the probabilities that they stand for.</summary>
[Model]
public sealed partial class ResidualDigits
{
    [Input(28, 28, 1), Normalize(mean: 28, std: 55)] // pixels from 0 (paper) to 255 (ink)
    public partial Layer Image { get; }

    [Dense(48)]
    public partial Layer Stem { get; }

    [Repeat(3), With(48)]
    public partial Residual Body { get; }

    [LayerNorm]
    public partial Layer Norm { get; }

    [Dense(10), Output]
    public partial Layer Logits { get; }

    [Softmax, Output]
    public partial Layer Probabilities { get; }
}

/// <summary>The same network and the same parameter file, compiled for pieces of 64 images too.</summary>
[Variant<ResidualDigits>, Batch(1, 64)]
public sealed partial class ResidualDigitsInBulk;
