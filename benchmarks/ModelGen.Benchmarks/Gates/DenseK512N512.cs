using ModelGen.Benchmarks.Measuring;

namespace ModelGen.Benchmarks.Gates;

/// <summary>A square dense layer for a batch that is no multiple of the register tile.</summary>
[Model, Batch(64)]
public sealed partial class DenseK512N512 : IMeasuredNet
{
    [Input(512)]
    public partial Layer Rows { get; }

    [Dense(512)]
    public partial Layer Products { get; }
}
