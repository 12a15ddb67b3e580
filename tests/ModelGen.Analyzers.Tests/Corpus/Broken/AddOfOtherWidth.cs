using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Residual
{
    [Input(100)]
    public partial Layer In { get; }

    [Dense(64), Relu]
    public partial Layer Wide { get; }

    [Dense(32), Add({|MG1020:nameof(Wide)|}), Relu]
    public partial Layer Sum { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
