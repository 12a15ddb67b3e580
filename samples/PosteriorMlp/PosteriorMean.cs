using ModelGen;

namespace PosteriorMlp;

/// <summary>
/// The mean network of a Bayesian MLP for MNIST: every weight is the mean of its posterior. Takes the bytes of an image as they
/// are; the division by 255 is part of the normalisation, which loading folds into the first layer.
/// </summary>
[Model]
public sealed partial class PosteriorMean
{
    [Input(28, 28, 1, Element = Element.UInt8), Normalize(mean: 0.1307 * 255, std: 0.3081 * 255)]
    public partial Layer Image { get; }

    [Dense(100), Relu]
    public partial Layer Hidden1 { get; }

    [Dense(100), Relu]
    public partial Layer Hidden2 { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
