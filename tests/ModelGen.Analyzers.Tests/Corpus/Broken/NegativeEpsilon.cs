using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Normed
{
    [Input(30)]
    public partial Layer In { get; }

    [Dense(16, Bias = false), BatchNorm({|MG1023:Epsilon = -1e-5|}), Relu]
    public partial Layer Hidden { get; }

    [Dense(2)]
    public partial Layer Out { get; }
}
