using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Residual
{
    [Input(64)]
    public partial Layer In { get; }

    [Dense(64), Relu]
    public partial Layer A { get; }

    [Dense(64), Add({|MG1001:"Im"|}), Relu]
    public partial Layer B { get; }
}
