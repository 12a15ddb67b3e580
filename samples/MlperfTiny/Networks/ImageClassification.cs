using MlperfTiny.Blocks;
using ModelGen;

namespace MlperfTiny.Networks;

/// <summary>IC: ResNet-8 over CIFAR-10 images, with the 16 filters of all published results.</summary>
[Model]
public sealed partial class ImageClassification
{
    [Input(32, 32, 3)]
    public partial Layer Image { get; }

    [With(16)]
    public partial ResNet8 Features { get; }

    [Dense(10), Softmax]
    public partial Layer Classes { get; }
}
