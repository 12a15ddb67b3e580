using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Digits
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Dense(64), Relu]
    public partial Layer Hidden { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}

[Variant<Digits>]
public sealed partial class Small
{
    [Relu]
    public partial Layer {|MG0030:Extra|} { get; }
}
