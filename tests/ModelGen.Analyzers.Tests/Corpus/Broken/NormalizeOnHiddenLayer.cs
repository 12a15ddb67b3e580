using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Digits
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Dense(16), {|MG0016:Normalize(0, 1)|}, Relu]
    public partial Layer Hidden { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
