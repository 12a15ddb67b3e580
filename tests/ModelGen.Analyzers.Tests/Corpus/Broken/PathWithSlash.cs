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
public sealed partial class Net
{
    [Input(24)]
    public partial Layer In { get; }

    public partial Stage First { get; }

    [Dense(4), From({|MG1001:"First/Wide"|})]
    public partial Layer Out { get; }
}
