using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Digits
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Dense(10), Bits({|MG0015:Weights = 16|})]
    public partial Layer Logits { get; }
}
