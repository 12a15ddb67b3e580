using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Signal
{
    [Input(128, 1)]
    public partial Layer Wave { get; }

    [{|MG1026:LayerNorm|}]
    public partial Layer Normal { get; }

    [Dense(4)]
    public partial Layer Out { get; }
}
