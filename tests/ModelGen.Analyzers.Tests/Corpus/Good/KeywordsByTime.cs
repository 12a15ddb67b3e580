using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Keywords
{
    [Input(98, 40)]
    public partial Layer Frames { get; }

    [Conv1D(32, 5, Stride = 2), Relu]
    public partial Layer A { get; }

    [Conv1D(32, 3, Dilation = 2, Pads = [4, 0]), Relu]
    public partial Layer B { get; }

    [Conv1D(32, 3, Groups = 4, Bias = false), BatchNorm, Relu]
    public partial Layer C { get; }

    [ChannelShuffle(4)]
    public partial Layer D { get; }

    [GlobalAveragePool]
    public partial Layer Pool { get; }

    [Dense(12)]
    public partial Layer Logits { get; }
}
