using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Shared
{
    [Input(32, 32, 3)]
    public partial Layer Image { get; }

    [Conv2D(16, 3), Relu]
    public partial Layer A { get; }

    [Apply({|MG1024:nameof(A)|})]
    public partial Layer B { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
