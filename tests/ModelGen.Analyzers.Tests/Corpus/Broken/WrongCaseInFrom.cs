using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Digits
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Dense(128), Relu, Output]
    public partial Layer Hidden { get; }

    [Dense(10), From({|MG1001:"hidden"|}), Output]
    public partial Layer Logits { get; }
}
