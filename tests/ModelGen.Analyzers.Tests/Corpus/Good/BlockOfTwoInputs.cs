using ModelGen;

namespace Corpus;

[Block]
public sealed partial class Merge
{
    [Input]
    public partial Layer Left { get; }

    [Input]
    public partial Layer Right { get; }

    [Concat, From(nameof(Left), nameof(Right))]
    public partial Layer Both { get; }

    [Dense(16), Relu, From(nameof(Both))]
    public partial Layer Out { get; }
}

[Model]
public sealed partial class Net
{
    [Input(16)]
    public partial Layer First { get; }

    [Dense(8), Relu]
    public partial Layer Second { get; }

    [From(nameof(First), nameof(Second))]
    public partial Merge Joined { get; }

    [Dense(4), From(nameof(Joined))]
    public partial Layer Out { get; }
}
