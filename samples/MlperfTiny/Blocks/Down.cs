using ModelGen;

namespace MlperfTiny.Blocks;

/// <summary>Two convolutions to half the height and width; what came in is brought to their size by a third.</summary>
[Block]
public sealed partial class Down
{
    [Parameter] public const int Filters = 32;

    [Input]
    public partial Layer In { get; }

    [Conv2D(Filters, 1, Stride = 2)]
    public partial Layer Skip { get; }

    [Conv2D(Filters, 3, Stride = 2), BatchNorm, Relu, From(nameof(In))]
    public partial Layer A { get; }

    [Conv2D(Filters, 3), BatchNorm, Add(nameof(Skip)), Relu]
    public partial Layer B { get; }
}
