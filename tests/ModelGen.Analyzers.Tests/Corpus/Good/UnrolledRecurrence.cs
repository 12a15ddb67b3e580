using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Unrolled
{
    [Input(24)]
    public partial Layer Start { get; }

    [Dense(24), Tanh]
    public partial Layer Step1 { get; }

    [Apply(nameof(Step1)), Tanh]
    public partial Layer Step2 { get; }

    [Apply(nameof(Step1)), Tanh]
    public partial Layer Step3 { get; }

    [Dense(2)]
    public partial Layer Out { get; }
}
