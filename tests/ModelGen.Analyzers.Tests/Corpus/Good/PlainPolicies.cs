using ModelGen;

namespace Corpus;

[Model, Bits(Weights = 32, Activations = 32)]
public sealed partial class Digits
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Dense(64), Relu, NoiseTolerance(0)]
    public partial Layer Hidden { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
