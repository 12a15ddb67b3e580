using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Large
{
    [Input(1024, 1024, 3)]
    public partial Layer Photo { get; }

    [Dense({|MG1008:4096|}), Relu]
    public partial Layer Hidden { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
