using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Digits
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Dense(10)]
    public Layer {|MG0002:Logits|} { get; } = null!;
}
