using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Gated
{
    [Input(8, 8, 3)]
    public partial Layer Image { get; }

    [Dense(3), Sigmoid]
    public partial Layer Gate { get; }

    [Multiply(nameof(Gate)), From(nameof(Image))]
    public partial Layer Scaled { get; }

    [Dense(10), From(nameof(Scaled))]
    public partial Layer Logits { get; }
}
