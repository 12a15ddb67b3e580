using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Tabular
{
    [{|MG1006:Input(-1, 784)|}]
    public partial Layer Rows { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
