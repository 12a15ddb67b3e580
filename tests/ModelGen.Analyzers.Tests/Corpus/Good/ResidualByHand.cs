using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Residual
{
    [Input(64)]
    public partial Layer In { get; }

    [Dense(64), Relu]
    public partial Layer A { get; }

    [Dense(64), Add(nameof(In)), Relu]
    public partial Layer B { get; }

    [Dense(64), Relu]
    public partial Layer C { get; }

    [Dense(64), Add(nameof(B)), Relu]
    public partial Layer D { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
