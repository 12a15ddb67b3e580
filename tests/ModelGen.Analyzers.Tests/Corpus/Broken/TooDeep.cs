using ModelGen;

namespace Corpus;

[Block]
public sealed partial class Stage
{
    [Input]
    public partial Layer In { get; }

    [Dense(48), Relu]
    public partial Layer Wide { get; }

    [Dense(24), Relu]
    public partial Layer Narrow { get; }
}

[Model]
public sealed partial class {|MG0037:Deep|}
{
    [Input(24)]
    public partial Layer In { get; }

    [Repeat(3000)]
    public partial Stage Body { get; }
}
