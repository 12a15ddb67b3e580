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

[Block]
public sealed partial class Pair
{
    [Parameter] public const int Size = 64;

    [Input]
    public partial Layer In { get; }

    [With(Size)]
    public partial Residual First { get; }

    [With(Size)]
    public partial Residual Second { get; }
}

[Model]
public sealed partial class Net
{
    [Input(64)]
    public partial Layer In { get; }

    public partial Pair Body { get; }

    [Dense(32), Relu]
    public partial Layer Middle { get; }

    [With(32), Repeat(2)]
    public partial Pair Tail { get; }

    [Dense(4)]
    public partial Layer Out { get; }
}
