using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Overflowing
{
    [{|MG1007:Input(40000, 40000)|}]
    public partial Layer Map { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
