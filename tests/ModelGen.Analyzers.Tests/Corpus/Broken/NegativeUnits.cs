using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Computed
{
    private const int Width = 64, Cut = 100;

    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Dense({|MG1009:Width - Cut|}), Relu]
    public partial Layer Hidden { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
