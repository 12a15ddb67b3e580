using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Residual
{
    [Input(32, 32, 16)]
    public partial Layer Image { get; }

    [Conv2D(16, 3, Stride = 2), Relu]
    public partial Layer A { get; }

    [Conv2D(16, 3), Add({|MG1020:nameof(Image)|}), Relu]
    public partial Layer B { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
