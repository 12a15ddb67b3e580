using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Classifier
{
    [Input(784)]
    public partial Layer Pixels { get; }

    [Dense(10), From({|MG1001:nameof(Classifier)|})]
    public partial Layer Logits { get; }
}
