using ModelGen;

namespace Corpus;

[Block]
public sealed partial class Bottleneck
{
    [Input]
    public partial Layer In { get; }

    [Dense(16), Relu]
    public partial Layer Down { get; }

    [Dense(64), Add({|MG1001:"Inn"|})]
    public partial Layer Up { get; }
}

[Model]
public sealed partial class Net
{
    [Input(64)]
    public partial Layer Features { get; }

    public partial Bottleneck Body { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
