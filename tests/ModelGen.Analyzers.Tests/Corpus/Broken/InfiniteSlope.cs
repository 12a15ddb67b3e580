using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Leaky
{
    [Input(30)]
    public partial Layer In { get; }

    [Dense(16), LeakyRelu({|MG1013:double.PositiveInfinity|})]
    public partial Layer Hidden { get; }

    [Dense(2)]
    public partial Layer Out { get; }
}
