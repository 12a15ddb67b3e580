using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Backwards
{
    [Input(30)]
    public partial Layer In { get; }

    [Dense(2), From({|MG1002:nameof(Hidden)|}), Output]
    public partial Layer Out { get; }

    [Dense(16), Relu, From(nameof(In)), Output]
    public partial Layer Hidden { get; }
}
