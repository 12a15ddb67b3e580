using ModelGen;

namespace Corpus;

[Model]
public sealed partial class TwoHeads
{
    [Input(64)]
    public partial Layer Features { get; }

    [Dense(32), Relu]
    public partial Layer Trunk { get; }

    [Dense(1), Output]
    public partial Layer Value { get; }

    [Dense(32), Relu, From(nameof(Trunk))]
    public partial Layer Deep { get; }

    [Dense(8), Output]
    public partial Layer {|MG0009:Policy|} { get; }
}
