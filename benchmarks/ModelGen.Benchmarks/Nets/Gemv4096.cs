using ModelGen.Benchmarks.Measuring;

namespace ModelGen.Benchmarks.Nets;

/// <summary>One square layer of 4096: matrix times vector, more than most caches hold.</summary>
[Model]
public sealed partial class Gemv4096 : IMeasuredNet
{
    [Input(4096)]
    public partial Layer Vector { get; }

    [Dense(4096), Relu]
    public partial Layer Product { get; }
}
