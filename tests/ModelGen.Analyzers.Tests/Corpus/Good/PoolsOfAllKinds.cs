using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Pools
{
    [Input(31, 29, 8)]
    public partial Layer Image { get; }

    [MaxPool2D(3, Stride = 2, Pads = [1])]
    public partial Layer A { get; }

    [AveragePool2D(3, 2, Padding = PaddingMode.Same, CountPadding = true)]
    public partial Layer B { get; }

    [MaxPool2D(2, StrideX = 1)]
    public partial Layer C { get; }

    [GlobalMaxPool, From(nameof(B)), Output]
    public partial Layer D { get; }

    [GlobalAveragePool, From(nameof(C)), Output]
    public partial Layer E { get; }
}
