using ModelGen.Benchmarks.Measuring;
using ModelGen.Benchmarks.Nets.Blocks;

namespace ModelGen.Benchmarks.Nets;

/// <summary>The image classifier of MLPerf Tiny: ResNet-8 with 16 filters.</summary>
[Model]
public sealed partial class ImageClassification : IMeasuredNet
{
    [Input(32, 32, 3)]
    public partial Layer Image { get; }

    [With(16)]
    public partial ResNet8 Features { get; }

    [Dense(10), Softmax]
    public partial Layer Classes { get; }
}
