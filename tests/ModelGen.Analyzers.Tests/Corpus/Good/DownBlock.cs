using ModelGen;

namespace Corpus;

[Block]
public sealed partial class Down
{
    [Parameter] public const int Width = 32;

    [Input]
    public partial Layer In { get; }

    [Dense(Width)]
    public partial Layer Skip { get; }

    [Dense(Width, Bias = false), BatchNorm, Relu, From(nameof(In))]
    public partial Layer A { get; }

    [Dense(Width, Bias = false), BatchNorm, Add(nameof(Skip)), Relu]
    public partial Layer B { get; }
}

[Model]
public sealed partial class Net
{
    [Input(64)]
    public partial Layer In { get; }

    public partial Down Stage1 { get; }

    [With(16)]
    public partial Down Stage2 { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
