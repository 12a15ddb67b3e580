using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Digits
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Dense(64), Relu]
    public partial Layer Hidden { get; }
}

public sealed partial class Digits
{
    [Dense(10)]
    public partial Layer {|MG0007:Logits|} { get; }
}
