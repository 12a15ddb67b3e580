using ModelGen;

namespace Corpus;

[Model]
public sealed class {|MG0001:Digits|}
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
