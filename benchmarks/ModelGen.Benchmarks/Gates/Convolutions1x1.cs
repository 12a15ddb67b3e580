using ModelGen.Benchmarks.Measuring;

namespace ModelGen.Benchmarks.Gates;

/// <summary>24x24 positions, 32 channels to 64.</summary>
[Model, Batch(1)]
public sealed partial class Pointwise24x24From32To64 : IMeasuredNet
{
    [Input(24, 24, 32)]
    public partial Layer Image { get; }

    [Conv2D(64, 1)]
    public partial Layer Value { get; }
}

/// <summary>12x12 positions, 64 channels to 128.</summary>
[Model, Batch(1)]
public sealed partial class Pointwise12x12From64To128 : IMeasuredNet
{
    [Input(12, 12, 64)]
    public partial Layer Image { get; }

    [Conv2D(128, 1)]
    public partial Layer Value { get; }
}

/// <summary>25x5 positions, 64 channels to 64: what keyword spotting does most.</summary>
[Model, Batch(1)]
public sealed partial class Pointwise25x5From64To64 : IMeasuredNet
{
    [Input(25, 5, 64)]
    public partial Layer Image { get; }

    [Conv2D(64, 1)]
    public partial Layer Value { get; }
}

/// <summary>6x6 positions, 128 channels to 128.</summary>
[Model, Batch(1)]
public sealed partial class Pointwise6x6From128To128 : IMeasuredNet
{
    [Input(6, 6, 128)]
    public partial Layer Image { get; }

    [Conv2D(128, 1)]
    public partial Layer Value { get; }
}

/// <summary>3x3 positions, 256 channels to 256.</summary>
[Model, Batch(1)]
public sealed partial class Pointwise3x3From256To256 : IMeasuredNet
{
    [Input(3, 3, 256)]
    public partial Layer Image { get; }

    [Conv2D(256, 1)]
    public partial Layer Value { get; }
}
