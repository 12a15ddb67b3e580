using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Cifar
{
    [Input(32, 32, 3)]
    public partial Layer Image { get; }

    [Conv2D(16, 3, {|MG1031:Groups = 2|}), Relu]
    public partial Layer Stem { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
