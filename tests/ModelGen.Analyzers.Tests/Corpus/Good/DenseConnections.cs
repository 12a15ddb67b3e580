using ModelGen;

namespace Corpus;

[Model]
public sealed partial class DenseNet
{
    [Input(16)]
    public partial Layer In { get; }

    [Dense(16), Relu]
    public partial Layer A { get; }

    [Concat, From(nameof(In), nameof(A))]
    public partial Layer B { get; }

    [Dense(16), Relu, From(nameof(B))]
    public partial Layer C { get; }

    [Concat, From(nameof(In), nameof(A), nameof(C))]
    public partial Layer D { get; }

    [Dense(4), From(nameof(D))]
    public partial Layer Out { get; }
}
