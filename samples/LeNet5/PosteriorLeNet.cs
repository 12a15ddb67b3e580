using ModelGen;

namespace LeNet5;

/// <summary>
/// The mean network of a Bayesian LeNet-5 for MNIST: every weight is the mean of its posterior. Takes the bytes of an image as they
/// are; the division by 255 is part of the normalisation. The first convolution pads, so loading cannot fold it: it is computed.
/// </summary>
[Model]
public sealed partial class PosteriorLeNet
{
    [Input(28, 28, 1, Element = Element.UInt8), Normalize(mean: 0.1307 * 255, std: 0.3081 * 255)]
    public partial Layer Image { get; }

    [Conv2D(6, 5), Relu]
    public partial Layer Conv1 { get; }

    [MaxPool2D(2)]
    public partial Layer Pool1 { get; }

    [Conv2D(16, 5, Padding = PaddingMode.Valid), Relu]
    public partial Layer Conv2 { get; }

    [MaxPool2D(2)]
    public partial Layer Pool2 { get; }

    [Dense(120), Relu]
    public partial Layer Hidden1 { get; }

    [Dense(84), Relu]
    public partial Layer Hidden2 { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
