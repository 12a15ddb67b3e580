using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Cifar
{
    [Input(32, 32, 3), {|MG1010:Normalize(new[] { 0.49, 0.48 }, new[] { 0.25, 0.24 })|}]
    public partial Layer Image { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
