using ModelGen.Benchmarks.Measuring;

namespace ModelGen.Benchmarks.Gates;

/// <summary>24x24 outputs of 32 channels, over an image that has its border already.</summary>
[Model, Batch(1)]
public sealed partial class Depthwise24x24x32 : IMeasuredNet
{
    [Input(26, 26, 32)]
    public partial Layer Image { get; }

    [DepthwiseConv2D(3, Padding = PaddingMode.Valid)]
    public partial Layer Value { get; }
}

/// <summary>12x12 outputs of 64 channels.</summary>
[Model, Batch(1)]
public sealed partial class Depthwise12x12x64 : IMeasuredNet
{
    [Input(14, 14, 64)]
    public partial Layer Image { get; }

    [DepthwiseConv2D(3, Padding = PaddingMode.Valid)]
    public partial Layer Value { get; }
}

/// <summary>6x6 outputs of 128 channels.</summary>
[Model, Batch(1)]
public sealed partial class Depthwise6x6x128 : IMeasuredNet
{
    [Input(8, 8, 128)]
    public partial Layer Image { get; }

    [DepthwiseConv2D(3, Padding = PaddingMode.Valid)]
    public partial Layer Value { get; }
}

/// <summary>12x12 outputs of 64 channels from every other position.</summary>
[Model, Batch(1)]
public sealed partial class Depthwise12x12x64Stride2 : IMeasuredNet
{
    [Input(25, 25, 64)]
    public partial Layer Image { get; }

    [DepthwiseConv2D(3, Stride = 2, Padding = PaddingMode.Valid)]
    public partial Layer Value { get; }
}
