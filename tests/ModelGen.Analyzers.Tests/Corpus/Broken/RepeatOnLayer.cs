using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Net
{
    [Input(64)]
    public partial Layer In { get; }

    [Dense(64), Relu, {|MG0016:Repeat(3)|}]
    public partial Layer Hidden { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
