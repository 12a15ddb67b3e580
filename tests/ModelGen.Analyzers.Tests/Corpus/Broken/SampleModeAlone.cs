using ModelGen;

namespace Corpus;

[Model({|MG0018:Modes = Modes.Sample|})]
public sealed partial class Digits
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
