using ModelGen;

namespace Corpus;

[Model]
public sealed partial class ActorCritic
{
    [Input(16)]
    public partial Layer State { get; }

    [Dense(64), Relu]
    public partial Layer Trunk { get; }

    [Dense(1), Output]
    public partial Layer Value { get; }

    [Dense(4), LogSoftmax, From(nameof(Trunk)), Output]
    public partial Layer Policy { get; }
}
