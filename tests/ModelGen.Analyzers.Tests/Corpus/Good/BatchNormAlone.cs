using ModelGen;

namespace Corpus;

[Model]
public sealed partial class PreNormed
{
    [Input(30)]
    public partial Layer Features { get; }

    [BatchNorm]
    public partial Layer Scaled { get; }

    [Dense(16), Relu]
    public partial Layer Hidden { get; }

    [BatchNorm(Epsilon = 1e-3), Relu]
    public partial Layer Again { get; }

    [Dense(2)]
    public partial Layer Out { get; }
}
