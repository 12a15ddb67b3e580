using ModelGen;
using ResNet18Cifar.Blocks;

namespace ResNet18Cifar;

/// <summary>ResNet-18 for CIFAR: a stem of 3x3 instead of 7x7 and no pool behind it, because images of 32x32 have nothing to spare.</summary>
[Model, Batch(1)]
public sealed partial class ResNet18
{
    [Input(32, 32, 3)]
    public partial Layer Image { get; }

    [Conv2D(64, 3, Bias = false), BatchNorm, Relu]
    public partial Layer Stem { get; }

    [Repeat(2), With(64)]
    public partial Basic Size32 { get; }

    [With(128)]
    public partial Down Down16 { get; }

    [With(128)]
    public partial Basic Size16 { get; }

    [With(256)]
    public partial Down Down8 { get; }

    [With(256)]
    public partial Basic Size8 { get; }

    [With(512)]
    public partial Down Down4 { get; }

    [With(512)]
    public partial Basic Size4 { get; }

    [GlobalAveragePool]
    public partial Layer Pool { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
