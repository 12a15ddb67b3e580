using ModelGen.Benchmarks.Measuring;

namespace ModelGen.Benchmarks.Suites;

/// <summary>Two values, added.</summary>
[Model, Batch(1)]
public sealed partial class Sum256x256 : IMeasuredNet
{
    [Input(256, 256)]
    public partial Layer Rows { get; }

    [Add(nameof(Rows)), Relu]
    public partial Layer Value { get; }
}

/// <summary>An activation on its own.</summary>
[Model, Batch(1)]
public sealed partial class Gelu256x256 : IMeasuredNet
{
    [Input(256, 256)]
    public partial Layer Rows { get; }

    [Gelu]
    public partial Layer Value { get; }
}

/// <summary>256 rows of 256 channels.</summary>
[Model, Batch(1)]
public sealed partial class LayerNorm256x256 : IMeasuredNet
{
    [Input(256, 256)]
    public partial Layer Rows { get; }

    [LayerNorm]
    public partial Layer Value { get; }
}

/// <summary>256 rows of 256 channels.</summary>
[Model, Batch(1)]
public sealed partial class Softmax256x256 : IMeasuredNet
{
    [Input(256, 256)]
    public partial Layer Rows { get; }

    [Softmax]
    public partial Layer Value { get; }
}
