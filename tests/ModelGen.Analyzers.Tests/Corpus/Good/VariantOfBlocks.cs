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
    [Input(64)]
    public partial Layer In { get; }

    public partial Residual Stage { get; }

    [Dense(4)]
    public partial Layer Out { get; }
}

[Variant<Net>]
[Policy("Stage", WeightBits = 32)]
[Policy("Stage.A", ActivationBits = 32)]
public sealed partial class Small;
