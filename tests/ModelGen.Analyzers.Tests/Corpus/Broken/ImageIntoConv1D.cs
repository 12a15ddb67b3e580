using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Cifar
{
    [Input(32, 32, 3)]
    public partial Layer Image { get; }

    [{|MG1028:Conv1D(16, 3)|}, Relu]
    public partial Layer Stem { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
