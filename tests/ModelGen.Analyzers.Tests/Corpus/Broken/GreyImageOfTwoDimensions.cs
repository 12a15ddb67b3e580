using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Digits
{
    [Input(28, 28)]
    public partial Layer Image { get; }

    [{|MG1028:Conv2D(16, 3)|}, Relu]
    public partial Layer Stem { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
