using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Skip
{
    [Input(8, 8, 1)]
    public partial Layer Image { get; }

    [Dense(64), Add({|MG1020:nameof(Image)|})]
    public partial Layer Sum { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
