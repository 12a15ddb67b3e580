using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Reversed
{
    [Dense(10)]
    public partial Layer {|MG0008:Logits|} { get; }

    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Dense(4), From(nameof(Image))]
    public partial Layer Side { get; }
}
