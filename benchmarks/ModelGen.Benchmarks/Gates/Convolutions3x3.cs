using ModelGen.Benchmarks.Measuring;

namespace ModelGen.Benchmarks.Gates;

/// <summary>32x32 outputs of 16 filters from 16 channels; like all of these over an image that has its border already.</summary>
[Model, Batch(1)]
public sealed partial class Conv32x32From16To16 : IMeasuredNet
{
    [Input(34, 34, 16)]
    public partial Layer Image { get; }

    [Conv2D(16, 3, Padding = PaddingMode.Valid)]
    public partial Layer Value { get; }
}

/// <summary>16x16 outputs of 32 filters from 32 channels.</summary>
[Model, Batch(1)]
public sealed partial class Conv16x16From32To32 : IMeasuredNet
{
    [Input(18, 18, 32)]
    public partial Layer Image { get; }

    [Conv2D(32, 3, Padding = PaddingMode.Valid)]
    public partial Layer Value { get; }
}

/// <summary>8x8 outputs of 64 filters from 64 channels.</summary>
[Model, Batch(1)]
public sealed partial class Conv8x8From64To64 : IMeasuredNet
{
    [Input(10, 10, 64)]
    public partial Layer Image { get; }

    [Conv2D(64, 3, Padding = PaddingMode.Valid)]
    public partial Layer Value { get; }
}

/// <summary>16x16 outputs of 32 filters from every other position of 16 channels.</summary>
[Model, Batch(1)]
public sealed partial class Conv16x16Stride2From16To32 : IMeasuredNet
{
    [Input(33, 33, 16)]
    public partial Layer Image { get; }

    [Conv2D(32, 3, Stride = 2, Padding = PaddingMode.Valid)]
    public partial Layer Value { get; }
}

/// <summary>8x8 outputs of 64 filters from every other position of 32 channels.</summary>
[Model, Batch(1)]
public sealed partial class Conv8x8Stride2From32To64 : IMeasuredNet
{
    [Input(17, 17, 32)]
    public partial Layer Image { get; }

    [Conv2D(64, 3, Stride = 2, Padding = PaddingMode.Valid)]
    public partial Layer Value { get; }
}
