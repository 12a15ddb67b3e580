using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Mixer
{
    [Input(16, 32)]
    public partial Layer Tokens { get; }

    [LayerNorm]
    public partial Layer Normal { get; }

    [Flatten]
    public partial Layer Vector { get; }

    [Dense(64), Gelu]
    public partial Layer Hidden { get; }

    [LayerNorm(Epsilon = 1e-6)]
    public partial Layer Normal2 { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
