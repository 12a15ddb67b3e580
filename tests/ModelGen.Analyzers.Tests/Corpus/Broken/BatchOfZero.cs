using ModelGen;

namespace Corpus;

[Model, Batch(1, {|MG1017:0|})]
public sealed partial class Digits
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
