using ModelGen.Benchmarks.Measuring;

namespace ModelGen.Benchmarks.Nets;

/// <summary>490-256-256-256-12: keyword spotting with dense layers only.</summary>
[Model]
public sealed partial class KeywordMlp : IMeasuredNet
{
    [Input(490)]
    public partial Layer Features { get; }

    [Dense(256), Relu]
    public partial Layer Hidden1 { get; }

    [Dense(256), Relu]
    public partial Layer Hidden2 { get; }

    [Dense(256), Relu]
    public partial Layer Hidden3 { get; }

    [Dense(12)]
    public partial Layer Keywords { get; }
}
