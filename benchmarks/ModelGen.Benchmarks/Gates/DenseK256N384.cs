using ModelGen.Benchmarks.Measuring;

namespace ModelGen.Benchmarks.Gates;

/// <summary>A dense layer whose weights fit the second-level cache, for one register tile of rows and for twelve of them.</summary>
[Model, Batch(14, 168)]
public sealed partial class DenseK256N384 : IMeasuredNet
{
    [Input(256)]
    public partial Layer Rows { get; }

    [Dense(384)]
    public partial Layer Products { get; }
}
