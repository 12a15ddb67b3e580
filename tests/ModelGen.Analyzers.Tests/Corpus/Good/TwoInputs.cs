using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Fusion
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Dense(32), Relu]
    public partial Layer Seen { get; }

    [Input(6)]
    public partial Layer Sensors { get; }

    [Dense(16), Relu, From(nameof(Sensors))]
    public partial Layer Felt { get; }

    [Concat, From(nameof(Seen), nameof(Felt))]
    public partial Layer Both { get; }

    [Dense(4), Softmax, From(nameof(Both))]
    public partial Layer Action { get; }
}
