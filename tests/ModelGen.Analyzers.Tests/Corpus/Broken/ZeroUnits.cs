using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Empty
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Dense({|MG1009:0|}), Relu]
    public partial Layer Hidden { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
