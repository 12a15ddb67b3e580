using ModelGen;

namespace Corpus;

[Model, {|MG0017:Bits(Weights = 8, Activations = 8)|}]
public sealed partial class Digits
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
