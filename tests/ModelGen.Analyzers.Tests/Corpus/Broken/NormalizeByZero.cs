using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Digits
{
    [Input(28, 28, 1), {|MG1011:Normalize(0.13, 0)|}]
    public partial Layer Image { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
