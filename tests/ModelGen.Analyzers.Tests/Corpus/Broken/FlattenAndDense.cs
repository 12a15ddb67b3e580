using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Digits
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Flatten, {|MG0012:Dense(10)|}]
    public partial Layer Logits { get; }
}
