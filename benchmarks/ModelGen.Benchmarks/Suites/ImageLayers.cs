using ModelGen.Benchmarks.Measuring;

namespace ModelGen.Benchmarks.Suites;

/// <summary>Windows of 2x2 pixels.</summary>
[Model, Batch(1)]
public sealed partial class MaxPool64x64x32 : IMeasuredNet
{
    [Input(64, 64, 32)]
    public partial Layer Image { get; }

    [MaxPool2D(2)]
    public partial Layer Value { get; }
}

/// <summary>Windows of 2x2 pixels.</summary>
[Model, Batch(1)]
public sealed partial class AveragePool64x64x32 : IMeasuredNet
{
    [Input(64, 64, 32)]
    public partial Layer Image { get; }

    [AveragePool2D(2)]
    public partial Layer Value { get; }
}

/// <summary>Channels of four groups, interleaved.</summary>
[Model, Batch(1)]
public sealed partial class Shuffle64x64x32 : IMeasuredNet
{
    [Input(64, 64, 32)]
    public partial Layer Image { get; }

    [ChannelShuffle(4)]
    public partial Layer Value { get; }
}

/// <summary>One pixel of zeros on all sides.</summary>
[Model, Batch(1)]
public sealed partial class Border64x64x32 : IMeasuredNet
{
    [Input(64, 64, 32)]
    public partial Layer Image { get; }

    [Pad(1)]
    public partial Layer Value { get; }
}
