using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Cifar
{
    [Input(32, 32, 3)]
    public partial Layer Image { get; }

    [DepthwiseConv2D(3), {|MG0012:Conv2D(16, 1)|}, Relu]
    public partial Layer Separable { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
