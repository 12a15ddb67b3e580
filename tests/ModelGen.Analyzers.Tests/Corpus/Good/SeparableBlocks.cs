using ModelGen;

namespace Corpus;

[Block]
public sealed partial class Separable
{
    [Parameter] public const int Filters = 16, Stride = 1;

    [Input]
    public partial Layer In { get; }

    [DepthwiseConv2D(3, Stride = Stride, Bias = false), BatchNorm, Relu]
    public partial Layer Spatial { get; }

    [Conv2D(Filters, 1, Bias = false), BatchNorm, Relu]
    public partial Layer Mixed { get; }
}

[Model]
public sealed partial class Mobile
{
    [Input(24, 24, 3, Element = Element.UInt8), Normalize(127.5, 63)]
    public partial Layer Image { get; }

    [Conv2D(8, 3, Stride = 2), Relu]
    public partial Layer Stem { get; }

    [With(16)]
    public partial Separable First { get; }

    [Repeat(2), With(24, 2)]
    public partial Separable Rest { get; }

    [GlobalMaxPool]
    public partial Layer Pool { get; }

    [Dense(2), Softmax]
    public partial Layer Person { get; }
}
