using ModelGen;

namespace Corpus;

[Block]
public sealed partial class Split
{
    [Parameter] public const int Width = 64, Parts = 4;

    [Input]
    public partial Layer In { get; }

    [Dense(Width / Parts), Relu]
    public partial Layer Out { get; }
}

[Model]
public sealed partial class Net
{
    [Input(64)]
    public partial Layer In { get; }

    [{|MG0028:With(64, 0)|}]
    public partial Split Parts { get; }

    [Dense(4)]
    public partial Layer Out { get; }
}
