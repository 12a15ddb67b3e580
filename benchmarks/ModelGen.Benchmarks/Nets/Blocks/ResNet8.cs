namespace ModelGen.Benchmarks.Nets.Blocks;

/// <summary>The image classifier of MLPerf Tiny up to its features, normalisations folded.</summary>
[Block]
public sealed partial class ResNet8
{
    [Parameter] public const int Filters = 16;

    [Input]
    public partial Layer In { get; }

    [Conv2D(Filters, 3), Relu]
    public partial Layer Stem { get; }

    [With(Filters)]
    public partial Basic Stage1 { get; }

    [With(2 * Filters)]
    public partial DownSame Stage2 { get; }

    [With(4 * Filters)]
    public partial DownSame Stage3 { get; }

    [GlobalAveragePool]
    public partial Layer Pool { get; }
}
