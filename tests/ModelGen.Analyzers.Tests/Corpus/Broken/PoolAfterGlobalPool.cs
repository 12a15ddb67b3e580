using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Cifar
{
    [Input(32, 32, 3)]
    public partial Layer Image { get; }

    [Conv2D(16, 3), Relu]
    public partial Layer Stem { get; }

    [GlobalAveragePool]
    public partial Layer Pool { get; }

    [{|MG1028:MaxPool2D(2)|}]
    public partial Layer Half { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
