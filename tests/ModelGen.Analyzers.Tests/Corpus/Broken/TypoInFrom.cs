using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Digits
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Dense(128), Relu]
    public partial Layer Hidden { get; }

    [Dense(64), Relu, From(nameof(Image)), Output]
    public partial Layer Side { get; }

    [Dense(10), From({|MG1001:"Hiden"|}), Output]
    public partial Layer Logits { get; }
}
