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
    public partial Layer In { get; }

    [Dense(8), Relu]
    public partial Layer Code { get; }

    public partial Merge {|MG0024:Joined|} { get; }

    [Dense(4)]
    public partial Layer Out { get; }
}
