using ModelGen;

namespace Quickstart;

/// <summary>
/// The same task for a convolutional network: it looks for strokes wherever they are, with fewer parameters. Its normalisations learn
/// the range of the pixels, so the image comes as it is; loading folds them into the convolutions.
/// </summary>
[Model]
public sealed partial class ConvDigits
{
    [Input(28, 28, 1)] // pixels from 0 (paper) to 255 (ink)
    public partial Layer Image { get; }

    [Conv2D(8, 3), BatchNorm, Relu]
    public partial Layer Edges { get; }

    [MaxPool2D(2)]
    public partial Layer Half { get; }

    [Conv2D(16, 3), BatchNorm, Relu]
    public partial Layer Strokes { get; }

    [MaxPool2D(2)]
    public partial Layer Quarter { get; }

    [Dense(64), Relu]
    public partial Layer Hidden { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
