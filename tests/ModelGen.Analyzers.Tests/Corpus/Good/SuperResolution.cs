using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Upscaler
{
    [Input(24, 32, 3)]
    public partial Layer Image { get; }

    [Conv2D(16, 5), Relu]
    public partial Layer Stem { get; }

    [Conv2D(16, 3, Dilation = 2), Relu]
    public partial Layer Context { get; }

    [Conv2D(12, 3)]
    public partial Layer Detail { get; }

    [DepthToSpace(2)]
    public partial Layer Large { get; }
}
