using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Joined
{
    [Input(16)]
    public partial Layer In { get; }

    [Dense(8), Relu]
    public partial Layer Left { get; }

    [{|MG1005:Concat|}]
    public partial Layer All { get; }
}
