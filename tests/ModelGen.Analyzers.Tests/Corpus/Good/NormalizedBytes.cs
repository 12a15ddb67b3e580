using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Cifar
{
    [Input(32, 32, 3, Element = Element.UInt8), Normalize(new[] { 125.3, 123.0, 113.9 }, new[] { 63.0, 62.1, 66.7 })]
    public partial Layer Image { get; }

    [Dense(256), Relu]
    public partial Layer Hidden { get; }

    [Dense(10), LogSoftmax]
    public partial Layer Classes { get; }
}
