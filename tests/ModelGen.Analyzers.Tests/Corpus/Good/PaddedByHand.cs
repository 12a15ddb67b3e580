using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Padded
{
    [Input(12, 12, 3)]
    public partial Layer Image { get; }

    [Pad(0, 1, 2, 3)]
    public partial Layer Border { get; }

    [DepthwiseConv2D(3, 5, Multiplier = 2, Stride = 2, Padding = PaddingMode.Valid), Relu6]
    public partial Layer Wide { get; }

    [Conv2D(8, 1), HardSwish]
    public partial Layer Mixed { get; }
}
