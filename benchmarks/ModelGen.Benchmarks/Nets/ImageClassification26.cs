using ModelGen.Benchmarks.Measuring;
using ModelGen.Benchmarks.Nets.Blocks;

namespace ModelGen.Benchmarks.Nets;

/// <summary>The same with 26 filters: no multiple of a vector's lanes.</summary>
[Model]
public sealed partial class ImageClassification26 : IMeasuredNet
{
    [Input(32, 32, 3)]
    public partial Layer Image { get; }

    [With(26)]
    public partial ResNet8 Features { get; }

    [Dense(10), Softmax]
    public partial Layer Classes { get; }
}
