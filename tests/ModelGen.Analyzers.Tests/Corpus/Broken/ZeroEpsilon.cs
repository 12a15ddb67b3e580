using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Normed
{
    [Input(30)]
    public partial Layer In { get; }

    [LayerNorm({|MG1023:Epsilon = 0|})]
    public partial Layer Normal { get; }

    [Dense(2)]
    public partial Layer Out { get; }
}
