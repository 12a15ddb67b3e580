using MlperfTiny.Blocks;
using ModelGen;

namespace MlperfTiny.Networks;

/// <summary>IC26: the same with the 26 filters of the newer training code. No multiple of 8 fits: what a compiler of shapes is for.</summary>
[Model]
public sealed partial class ImageClassification26
{
    [Input(32, 32, 3)]
    public partial Layer Image { get; }

    [With(26)]
    public partial ResNet8 Features { get; }

    [Dense(10), Softmax]
    public partial Layer Classes { get; }
}
