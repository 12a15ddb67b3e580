using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Cifar
{
    [Input(32, 32, 3)]
    public partial Layer Image { get; }

    [{|MG1027:Conv2D(16, 3)|}, BatchNorm, Relu]
    public partial Layer Stem { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
