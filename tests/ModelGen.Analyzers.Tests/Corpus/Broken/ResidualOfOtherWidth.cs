using ModelGen;

namespace Corpus;

[Block]
public sealed partial class Residual
{
    [Parameter] public const int Width = 64;

    [Input]
    public partial Layer In { get; }

    [Dense(Width), Relu]
    public partial Layer A { get; }

    [Dense(Width), Add(nameof(In)), Relu]
    public partial Layer B { get; }
}

[Model]
public sealed partial class Net
{
    [Input(100)]
    public partial Layer Features { get; }

    [Dense(64), Relu]
    public partial Layer Stem { get; }

    [With(32)]
    public partial Residual {|MG1020:Stage|} { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
