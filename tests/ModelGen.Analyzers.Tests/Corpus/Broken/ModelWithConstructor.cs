using ModelGen;

namespace Corpus;

[Model]
public sealed partial class {|MG0005:Digits|}(string path)
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
