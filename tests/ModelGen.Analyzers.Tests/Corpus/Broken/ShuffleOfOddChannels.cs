using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Shuffled
{
    [Input(32, 32, 3)]
    public partial Layer Image { get; }

    [Conv2D(20, 3), Relu]
    public partial Layer Stem { get; }

    [ChannelShuffle({|MG1031:8|})]
    public partial Layer Mixed { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
