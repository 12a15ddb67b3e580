using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Digits
{
    [{|MG1006:Input(1, 28, 28, 1)|}]
    public partial Layer Image { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
