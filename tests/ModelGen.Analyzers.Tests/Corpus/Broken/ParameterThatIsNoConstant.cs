using ModelGen;

namespace Corpus;

[Block]
public sealed partial class Residual
{
    [{|MG0027:Parameter|}] public static readonly int Width = 64;

    [Input]
    public partial Layer In { get; }

    [Dense(64), Relu]
    public partial Layer A { get; }

    [Dense(64), Add(nameof(In)), Relu]
    public partial Layer B { get; }
}

[Model]
public sealed partial class Net
{
    [Input(100)]
    public partial Layer Features { get; }

    [Dense(64), Relu]
    public partial Layer Stem { get; }

    public partial Residual Stage { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
