using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Digits
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Dense(64), Relu, {|MG0035:Bits(Weights = 32)|}]
    public partial Layer Hidden { get; }

    [Dense(10), Bits(Weights = 32)]
    public partial Layer Logits { get; }
}
