using ModelGen;

namespace Consumers;

/// <summary>The only model of its project, with a block in it: one finding, not two.</summary>
[Model]
public sealed partial class Lone
{
    [Input(12)] public partial Layer Values { get; }

    public partial Pair Features { get; }

    [Dense(3)] public partial Layer Classes { get; }
}

[Block]
public sealed partial class Pair
{
    [Input] public partial Layer Start { get; }

    [Dense(5), Relu] public partial Layer First { get; }

    [Dense(5), Relu] public partial Layer Second { get; }
}
