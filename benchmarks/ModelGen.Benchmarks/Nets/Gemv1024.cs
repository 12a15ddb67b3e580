using ModelGen.Benchmarks.Measuring;

namespace ModelGen.Benchmarks.Nets;

/// <summary>One square layer of 1024: matrix times vector from the third-level cache.</summary>
[Model]
public sealed partial class Gemv1024 : IMeasuredNet
{
    [Input(1024)]
    public partial Layer Vector { get; }

    [Dense(1024), Relu]
    public partial Layer Product { get; }
}
