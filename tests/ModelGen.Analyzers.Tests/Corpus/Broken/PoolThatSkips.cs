using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Cifar
{
    [Input(32, 32, 3)]
    public partial Layer Image { get; }

    [Conv2D(16, 3), Relu]
    public partial Layer Stem { get; }

    [MaxPool2D(2, {|MG1034:Stride = 4|})]
    public partial Layer Pool { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
