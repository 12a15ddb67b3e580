using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Cifar
{
    [Input(32, 32, 3)]
    public partial Layer Image { get; }

    [MaxPool2D(2, {|MG1035:Pads = new[] { 2 }|})]
    public partial Layer Pool { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
