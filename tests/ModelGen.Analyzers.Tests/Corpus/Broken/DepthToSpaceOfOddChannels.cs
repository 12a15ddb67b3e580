using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Upscaler
{
    [Input(32, 32, 1)]
    public partial Layer Image { get; }

    [Conv2D(16, 5), Relu]
    public partial Layer Stem { get; }

    [Conv2D(4, 3)]
    public partial Layer Detail { get; }

    [DepthToSpace({|MG1032:3|})]
    public partial Layer Large { get; }
}
