using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Unet
{
    [Input(16, 16, 3)]
    public partial Layer Image { get; }

    [Conv2D(8, 3), Relu]
    public partial Layer Down1 { get; }

    [MaxPool2D(2)]
    public partial Layer Half { get; }

    [Conv2D(16, 3), Relu]
    public partial Layer Down2 { get; }

    [Upsample(2)]
    public partial Layer Up { get; }

    [Concat, From(nameof(Down1), nameof(Up))]
    public partial Layer Joined { get; }

    [Conv2D(8, 3), Relu]
    public partial Layer Up1 { get; }

    [Conv2D(1, 1), Sigmoid]
    public partial Layer Mask { get; }
}
