using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Normed
{
    [Input(30)]
    public partial Layer In { get; }

    [{|MG1027:Dense(16)|}, BatchNorm, Relu]
    public partial Layer Hidden { get; }

    [Dense(2)]
    public partial Layer Out { get; }
}
