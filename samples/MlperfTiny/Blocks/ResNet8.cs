using ModelGen;

namespace MlperfTiny.Blocks;

/// <summary>A stem and three residual blocks, each of twice the filters of the one before: a block made of blocks.</summary>
[Block]
public sealed partial class ResNet8
{
    [Parameter] public const int Filters = 16;

    [Input]
    public partial Layer In { get; }

    [Conv2D(Filters, 3), BatchNorm, Relu]
    public partial Layer Stem { get; }

    [With(Filters)]
    public partial Basic Stage1 { get; }

    [With(2 * Filters)]
    public partial Down Stage2 { get; }

    [With(4 * Filters)]
    public partial Down Stage3 { get; }

    [GlobalAveragePool]
    public partial Layer Pool { get; }
}
