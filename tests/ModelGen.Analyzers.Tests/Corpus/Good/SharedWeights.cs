using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Siamese
{
    [Input(64)]
    public partial Layer Left { get; }

    [Dense(32), Relu]
    public partial Layer LeftCode { get; }

    [Input(64)]
    public partial Layer Right { get; }

    [Apply(nameof(LeftCode)), Relu, From(nameof(Right))]
    public partial Layer RightCode { get; }

    [Concat, From(nameof(LeftCode), nameof(RightCode))]
    public partial Layer Both { get; }

    [Dense(1), Sigmoid, From(nameof(Both))]
    public partial Layer Score { get; }
}
