using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Recurrent
{
    [Input(16)]
    public partial Layer In { get; }

    [Dense(32), Tanh]
    public partial Layer Step { get; }

    [Apply({|MG1024:nameof(Step)|}), Tanh]
    public partial Layer Again { get; }
}
